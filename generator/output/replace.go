package output

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
)

// Replace gives the file of that name in the folder dir another content. It
// appears whole, by rename, with the mode that the file had. A file that may
// not be written is left as it is, and so is one outside of dir.
func Replace(dir, name string, content []byte) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	// A rename would succeed where the file itself is protected.
	old, err := root.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := old.Close(); err != nil {
		return err
	}
	info, err := root.Lstat(name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no regular file", name)
	}
	temporary := filepath.Join(filepath.Dir(name), temporaryPrefix+rand.Text())
	if err := root.WriteFile(temporary, content, 0o600); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = root.Remove(temporary) // the first fault is the one to tell
		}
	}()
	if err := root.Chmod(temporary, info.Mode().Perm()); err != nil {
		return err
	}
	return root.Rename(temporary, name)
}
