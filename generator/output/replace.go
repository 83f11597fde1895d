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

// Replace replaces the content of a file in the folder dir. It does so by rename, so that
// no program reads a half-written file. The file keeps its mode. If the file is not
// writable or is outside dir, Replace returns an error and changes nothing.
func Replace(dir, name string, content []byte) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	// Check that the file is writable: a rename would also replace a write-protected file.
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
		return fmt.Errorf("%s is not a regular file", name)
	}
	return replace(root, name, content, info.Mode().Perm())
}

// replace writes a file by rename, so that no program reads a half-written file. If mode
// is 0, the file gets the mode 0644, minus the umask.
func replace(dir *os.Root, name string, content []byte, mode fs.FileMode) error {
	// Two builds may write into one folder, so temporary names must be unique.
	unique := strconv.Itoa(os.Getpid()) + "-" + strconv.FormatUint(serial.Add(1), 36)
	temporary := filepath.Join(filepath.Dir(name), temporaryPrefix+unique)
	err := dir.WriteFile(temporary, content, cmp.Or(mode, 0o644))
	// The umask may have removed some bits of the mode.
	if err == nil && mode != 0 {
		err = dir.Chmod(temporary, mode)
	}
	if err == nil {
		err = dir.Rename(temporary, name)
	}
	if err != nil {
		_ = dir.Remove(temporary)
	}
	return err
}

// serial makes the names of temporary files unique within this process.
var serial atomic.Uint64

// temporaryPrefix is the beginning of the names of temporary files.
const temporaryPrefix = ".portolan-"

// unfinished matches the names of the temporary files that the function replace writes.
var unfinished = regexp.MustCompile(`^\.portolan-[0-9]+-[0-9a-z]+$`)
