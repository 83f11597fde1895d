package output

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Place writes files into a folder that holds others, too. The folder is made
// if need be. A file of the same name is replaced if it begins with mark,
// which tells that it was placed before; any other is an error, before
// anything is written. Place returns how many files were new or differed; each
// appears whole, by rename.
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
			return 0, fmt.Errorf("%s is in the way, which this command did not write; move it or choose another folder",
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

// begins reports whether a file has a beginning. The line ends of Windows do no
// harm: git may have put them in.
func begins(root *os.Root, name, mark string) bool {
	b, err := fs.ReadFile(root.FS(), filepath.ToSlash(name))
	return err == nil && strings.HasPrefix(strings.ReplaceAll(string(b), "\r\n", "\n"), mark)
}
