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
	return f.read(name, limit)
}

func (f *folder) read(name string, limit int64) ([]byte, error) {
	info, err := f.lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a regular file", f.path(name))
	}
	opened, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	b, err := io.ReadAll(io.LimitReader(opened, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = fmt.Errorf("%s is larger than %d bytes", f.path(name), limit)
	}
	return b, err
}
