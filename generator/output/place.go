package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Place writes files into the folder dir, which may also contain files that Place did not
// write. It creates the folders that are missing. Every file that Place writes begins with
// mark. If one of the files already exists and does not begin with mark, Place returns an
// error and writes nothing.
//
// Place returns the number of files that were new or had changed. It writes each file by
// rename, so that no program reads a half-written file, and returns when all files are on
// the disk. It removes the temporary files of killed programs.
func Place(dir string, files []File, mark string) (written int, err error) {
	ctx, stop := untilInterrupted()
	defer stop()
	f, err := makeAndOpenFolder(dir)
	if err != nil {
		return 0, err
	}
	defer f.close()
	return place(ctx, f, files, mark)
}

func place(ctx context.Context, d disk, files []File, mark string) (written int, err error) {
	modes := make([]fs.FileMode, len(files))
	for i, f := range files {
		info, err := d.lstat(f.Path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return 0, err
		}
		ours := info.Mode().IsRegular()
		if ours {
			if ours, err = begins(d, f.Path, mark); err != nil {
				return 0, err
			}
		}
		if !ours {
			return 0, fmt.Errorf("%s already exists and was not written by this command; move it or choose another folder",
				d.path(f.Path))
		}
		modes[i] = info.Mode().Perm()
	}
	var b bytes.Buffer
	swept := map[string]bool{}
	for i, f := range files {
		if ctx.Err() != nil {
			return written, ErrInterrupted
		}
		b.Reset()
		if err := f.Render(&b); err != nil {
			return written, fmt.Errorf("%s: %w", f.Path, err)
		}
		if in := path.Dir(f.Path); !swept[in] {
			swept[in] = true
			if err := d.makeFolder(in); err != nil {
				return written, fault("create", d.path(in), err)
			}
			sweep(d, in)
		}
		wrote, err := put(d, content{name: f.Path, bytes: b.Bytes(), mode: modes[i], sync: true})
		if err != nil {
			return written, err
		}
		if wrote {
			written++
		}
	}
	return written, nil
}

// begins reports whether a file begins with mark. It also accepts \r\n as line ends,
// because git on Windows may have changed them.
func begins(d disk, name, mark string) (bool, error) {
	f, err := d.open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, 2*int64(len(mark))))
	return strings.HasPrefix(strings.ReplaceAll(string(b), "\r\n", "\n"), mark), fault("read", d.path(name), err)
}
