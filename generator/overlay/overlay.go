// Package overlay lets files in a folder of the user take the place of the built-in files with
// the same path: templates, style sheets, scripts and pictures.
package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"portolan/generator/diag"
	"portolan/generator/similar"
)

// Folder is a folder of the user. FS must open only regular files inside the folder. Name is
// the folder as the user wrote it. The zero value is no folder.
type Folder struct {
	FS   fs.FS
	Name string
}

// Files are built-in files, some of which are replaced.
type Files struct {
	builtin fs.FS
	// own contains the text of each file of the user, by its path.
	own map[string]*diag.Text
	// more contains text at the end of files, by their paths.
	more map[string][]byte
}

// maxSize is the largest file in bytes, and maxFiles the largest number of files in a folder.
const (
	maxSize  = 4 << 20
	maxFiles = 5000
)

// Over reads the folder. It reports files that replace nothing, that cannot be read, and those
// that were copied from another version of the built-in file.
func Over(builtin fs.FS, folder Folder, diags *diag.List) (*Files, error) {
	f := &Files{builtin: builtin, own: map[string]*diag.Text{}, more: map[string][]byte{}}
	if folder.FS == nil {
		return f, nil
	}
	known, err := Paths(builtin)
	if err != nil {
		return nil, err
	}
	paths, err := Paths(folder.FS)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder.Name, err)
	}
	for _, name := range paths {
		f.add(name, folder, known, diags)
	}
	return f, nil
}

// Paths lists the files of a folder, sorted by path. It leaves out hidden files, such as .git
// and .DS_Store.
func Paths(folder fs.FS) ([]string, error) {
	var paths []string
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir():
			paths = append(paths, name)
		}
		if len(paths) > maxFiles {
			return fmt.Errorf("the folder has more than %d files", maxFiles)
		}
		return nil
	})
	slices.Sort(paths)
	return paths, err
}

// add reads a file of the user.
func (f *Files) add(name string, folder Folder, known []string, diags *diag.List) {
	place := diag.NewText(name, strings.TrimSuffix(folder.Name, "/")+"/"+name, nil)
	whole := diag.At{Text: place, Offset: diag.WholeFile}
	if _, found := slices.BinarySearch(known, name); !found {
		hint := "portolan templates lists the files that can be replaced"
		if names := similar.Names(name, known); len(names) > 0 {
			hint = "did you mean " + names[0] + "? " + hint
		}
		diags.Add(diag.LookUnknown, whole, "the file is not used, because there is no built-in file with this path", hint)
		return
	}
	content, err := read(folder.FS, name)
	if err != nil {
		var pathErr *fs.PathError
		if errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		diags.Add(diag.LookInvalid, whole, "the file cannot be used: "+err.Error(), "")
		return
	}
	builtin, err := fs.ReadFile(f.builtin, name)
	if err != nil {
		return // the built-in file was listed, so it can be read
	}
	old, edited := isOld(content, builtin)
	switch {
	case old && !edited:
		diags.Add(diag.LookChanged, whole, "the built-in file has changed since it was copied", "the copy was not edited: delete it")
	case old:
		diags.Add(diag.LookChanged, whole, "the built-in file has changed since it was copied",
			"write the new one with portolan templates -o NEW "+name+", and compare")
	case !edited:
		return // an equal copy does not need to be used
	}
	f.own[name] = diag.NewText(name, place.Name, content)
}

// read reads a file. The error says why it cannot be used.
func read(folder fs.FS, name string) ([]byte, error) {
	file, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	if err == nil && len(content) > maxSize {
		err = fmt.Errorf("it has more than %d bytes", maxSize)
	}
	return content, err
}

// Own returns the text of each file that replaces a built-in file, by its path.
func (f *Files) Own() map[string]*diag.Text { return f.own }

// Builtin returns the files without those of the user.
func (f *Files) Builtin() fs.FS { return f.builtin }

// Write writes the files of the user to a hash.
func (f *Files) Write(h io.Writer) {
	for _, name := range slices.Sorted(maps.Keys(f.own)) {
		content := f.own[name].File()
		fmt.Fprintf(h, "%q %d\n%s", name, len(content), content)
	}
}

// Append adds text at the end of a file.
func (f *Files) Append(name string, text []byte) { f.more[name] = append(f.more[name], text...) }

// ReadFile returns the content of a file.
func (f *Files) ReadFile(name string) ([]byte, error) {
	if own := f.own[name]; own != nil {
		return slices.Concat(own.File(), f.more[name]), nil
	}
	content, err := fs.ReadFile(f.builtin, name)
	return slices.Concat(content, f.more[name]), err
}

// Open opens a file or a folder. A folder lists the built-in files, because no others are
// used.
func (f *Files) Open(name string) (fs.File, error) {
	file, err := f.builtin.Open(name)
	if err != nil || f.own[name] == nil && f.more[name] == nil {
		return file, err
	}
	info, err := file.Stat()
	content, unread := f.ReadFile(name)
	return replaced{bytes.NewReader(content), info}, errors.Join(err, unread, file.Close())
}

// replaced is an open file of the user.
type replaced struct {
	*bytes.Reader
	info fs.FileInfo
}

func (r replaced) Stat() (fs.FileInfo, error) { return size{r.info, r.Reader.Size()}, nil }
func (r replaced) Close() error               { return nil }

// size describes a built-in file with another size.
type size struct {
	fs.FileInfo
	bytes int64
}

func (s size) Size() int64        { return s.bytes }
func (s size) ModTime() time.Time { return time.Time{} }
