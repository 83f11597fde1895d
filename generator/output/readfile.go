package output

import (
	"fmt"
	"io"
)

// ReadFile returns the content of a regular file in the folder dir, if it is not larger than
// limit bytes. It does not read outside dir.
func ReadFile(dir, name string, limit int64) ([]byte, error) {
	f, err := openFolder(dir)
	if err != nil {
		return nil, err
	}
	defer f.close()
	return read(f, name, limit)
}

// read reads a regular file of a disk as ReadFile does. It does not open other kinds of
// files, because it would wait for a named pipe.
func read(d disk, name string, limit int64) ([]byte, error) {
	info, err := d.lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a regular file", d.path(name))
	}
	opened, err := d.open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	b, err := io.ReadAll(io.LimitReader(opened, limit+1))
	if err == nil && int64(len(b)) > limit {
		return nil, fmt.Errorf("%s is larger than %d bytes", d.path(name), limit)
	}
	return b, fault("read", d.path(name), err)
}
