package output

import (
	"fmt"
	"os"
	"path"
)

// Editor replaces the content of files in folders of the user. The zero value is ready to
// use.
type Editor struct {
	// swept contains the folders from which temporary files were removed.
	swept map[string]bool
}

// Replace replaces the content of a file in the folder dir. The name is a path with
// slashes. Replace writes the file by rename, so that no program reads a half-written
// file, and returns when it is on the disk. The file keeps its mode. If the file is not
// writable, is not a regular file or is outside dir, Replace returns an error and changes
// nothing. It removes the temporary files of killed programs from the folder of the file.
//
// If the user interrupts the program, Replace finishes the file and returns
// ErrInterrupted.
func (e *Editor) Replace(dir, name string, text []byte) error {
	ctx, stop := untilInterrupted()
	defer stop()
	f, err := openFolder(dir)
	if err != nil {
		return err
	}
	defer f.close()
	if err := f.checkWritable(name); err != nil {
		return err
	}
	info, err := f.lstat(name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is not a regular file", f.path(name))
	}
	if in := f.path(path.Dir(name)); !e.swept[in] {
		if e.swept == nil {
			e.swept = map[string]bool{}
		}
		e.swept[in] = true
		sweep(f, path.Dir(name))
	}
	err = replace(f, content{name: name, bytes: text, mode: info.Mode().Perm(), sync: true})
	if err == nil && ctx.Err() != nil {
		return ErrInterrupted
	}
	return err
}

// checkWritable returns an error if a file is not writable. A rename would also replace a
// write-protected file.
func (f *folder) checkWritable(name string) error {
	sub, base, err := f.at(name)
	if err != nil {
		return fault("write", f.path(name), err)
	}
	opened, err := sub.OpenFile(base, os.O_WRONLY, 0)
	if err != nil {
		return fault("write", f.path(name), err)
	}
	return fault("write", f.path(name), opened.Close())
}
