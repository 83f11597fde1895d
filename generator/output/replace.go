package output

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"sync/atomic"
)

// Replace gives the file of that name in the folder dir another content. It
// appears whole, by rename, with the mode that the file had. A file that may
// not be written is left as it is, and so is one outside of dir.
func Replace(dir, name string, content []byte) error {
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
	return replace(root, name, content, info.Mode().Perm())
}

// replace gives a file in a folder a content by rename, so that readers see it
// whole. The mode is that of new files where it is 0.
func replace(dir *os.Root, name string, content []byte, mode fs.FileMode) error {
	// Two builds may write into one folder: each has names of its own.
	unique := strconv.Itoa(os.Getpid()) + "-" + strconv.FormatUint(serial.Add(1), 36)
	temporary := filepath.Join(filepath.Dir(name), temporaryPrefix+unique)
	err := dir.WriteFile(temporary, content, cmp.Or(mode, 0o644))
	if err == nil && mode != 0 { // what the umask of the process took away
		err = dir.Chmod(temporary, mode)
	}
	if err == nil {
		err = dir.Rename(temporary, name)
	}
	if err != nil {
		_ = dir.Remove(temporary) // the error that matters is the first
	}
	return err
}

// serial keeps the temporary files of this process apart.
var serial atomic.Uint64

// temporaryPrefix begins the names of files that are not whole yet.
const temporaryPrefix = ".portolan-"

// unfinished matches the names that replace gives them.
var unfinished = regexp.MustCompile(`^\.portolan-[0-9]+-[0-9a-z]+$`)
