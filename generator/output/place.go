package output

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Place writes files into the folder dir, which may also contain files that Place did not
// write. It creates the folder if necessary. Every file that Place writes begins with
// mark. If one of the files already exists and does not begin with mark, Place returns an
// error and writes nothing.
//
// Place returns the number of files that were new or had changed. It writes each file by
// rename, so that no program reads a half-written file.
func Place(dir string, files []File, mark string) (written int, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return 0, err
	}
	defer root.Close()
	for _, f := range files {
		info, err := root.Lstat(f.Path)
		if err != nil {
			continue
		}
		if !info.Mode().IsRegular() || !begins(root, f.Path, mark) {
			return 0, fmt.Errorf("%s already exists and was not written by this command; move it or choose another folder",
				filepath.Join(dir, f.Path))
		}
	}
	var b bytes.Buffer
	for _, f := range files {
		b.Reset()
		if err := f.Render(&b); err != nil {
			return written, fmt.Errorf("%s: %w", f.Path, err)
		}
		wrote, err := put(root, f.Path, b.Bytes())
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
func begins(root *os.Root, name, mark string) bool {
	b, err := fs.ReadFile(root.FS(), filepath.ToSlash(name))
	return err == nil && strings.HasPrefix(strings.ReplaceAll(string(b), "\r\n", "\n"), mark)
}
