package output

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
)

// PlaceStream writes one file that may be too large for the memory. The function write
// writes its content. PlaceStream creates the folder of the file if necessary. If the file
// already exists, it must be a regular file that ours accepts: ours gets its content and its
// size. Otherwise PlaceStream returns an error and writes nothing.
//
// PlaceStream reports whether the file was new or had changed. It writes the file as Place
// does. If the user interrupts the program, it stops, removes its temporary file and returns
// ErrInterrupted.
func PlaceStream(file string, ours func(io.ReaderAt, int64) bool, write func(io.Writer) error) (changed bool, err error) {
	ctx, stop := untilInterrupted()
	defer stop()
	dir, name := filepath.Split(file)
	f, err := makeAndOpenFolder(filepath.Clean(dir))
	if err != nil {
		return false, err
	}
	defer f.close()
	mode, err := f.modeOf(name, ours)
	if err != nil {
		return false, err
	}
	sweep(f, ".")
	from := func(w io.Writer) error {
		b := bufio.NewWriterSize(stoppable{ctx, w}, pieceSize)
		if err := write(b); err != nil {
			return err
		}
		return b.Flush()
	}
	temporary, err := stage(f, content{name: name, from: from, mode: mode, sync: true})
	if err != nil {
		return false, err
	}
	if equal(f, temporary, name) {
		return false, f.remove(temporary)
	}
	if err := adopt(f, temporary, name); err != nil {
		return false, err
	}
	return true, f.syncFolder(".")
}

// modeOf returns the mode of a file that portolan may replace. It returns 0 if there is no
// such file, and an error if the file is not ours.
func (f *folder) modeOf(name string, ours func(io.ReaderAt, int64) bool) (fs.FileMode, error) {
	info, err := f.lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	foreign := fmt.Errorf("%s already exists and was not written by this command; move it or choose another name",
		f.path(name))
	if !info.Mode().IsRegular() {
		return 0, foreign
	}
	opened, err := f.root.Open(name)
	if err != nil {
		return 0, fault("read", f.path(name), err)
	}
	defer opened.Close()
	if !ours(opened, info.Size()) {
		return 0, foreign
	}
	return info.Mode().Perm(), nil
}

// stoppable is a writer that fails when the user has interrupted the program.
type stoppable struct {
	ctx context.Context
	w   io.Writer
}

func (s stoppable) Write(b []byte) (int, error) {
	if s.ctx.Err() != nil {
		return 0, ErrInterrupted
	}
	return s.w.Write(b)
}

// equal reports whether two files have the same content.
func equal(d disk, a, b string) bool {
	one, err := d.open(a)
	if err != nil {
		return false
	}
	defer one.Close()
	other, err := d.open(b)
	if err != nil {
		return false
	}
	defer other.Close()
	for x, y := make([]byte, pieceSize), make([]byte, pieceSize); ; {
		n, err := io.ReadFull(one, x)
		m, also := io.ReadFull(other, y)
		if !bytes.Equal(x[:n], y[:m]) {
			return false
		}
		if err != nil || also != nil {
			return err == also && (err == io.EOF || err == io.ErrUnexpectedEOF)
		}
	}
}
