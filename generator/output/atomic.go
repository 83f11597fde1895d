package output

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"sync/atomic"
)

// content is the new content of a file.
type content struct {
	name  string
	bytes []byte
	// from writes the content, if it may be too large for the memory. Otherwise it is nil.
	from func(io.Writer) error
	// mode is the mode of the file. If it is 0, the file gets the mode 0644, minus the umask.
	mode fs.FileMode
	// sync is set if the content must be on the disk before the file gets its name.
	sync bool
}

// replace writes a file by rename: at any time, the file has its old or its new content.
// All files that exist are replaced by this function, or by stage and adopt.
func replace(d disk, c content) error {
	temporary, err := stage(d, c)
	if err != nil {
		return err
	}
	err = adopt(d, temporary, c.name)
	// The temporary file is missing if another program has removed it as a leftover.
	if errors.Is(err, fs.ErrNotExist) {
		if temporary, err = stage(d, c); err == nil {
			err = adopt(d, temporary, c.name)
		}
	}
	if err == nil && c.sync {
		err = d.syncFolder(path.Dir(c.name))
	}
	return err
}

// stage writes the content of a file to a temporary file in the same folder, and returns
// the name of the temporary file. If it fails, it leaves no file.
func stage(d disk, c content) (temporary string, err error) {
	// Two programs may write into one folder, so temporary names must be unique.
	unique := strconv.Itoa(os.Getpid()) + "-" + strconv.FormatUint(serial.Add(1), 36)
	name := c.name
	c.name = path.Join(path.Dir(name), temporaryPrefix+unique)
	return c.name, fault("write", d.path(name), create(d, c))
}

// adopt gives a temporary file its name. If it fails, it removes the temporary file.
func adopt(d disk, temporary, name string) error {
	err := d.rename(temporary, name)
	if err != nil {
		_ = d.remove(temporary)
	}
	return fault("replace", d.path(name), err)
}

// create writes a new file in place. It returns fs.ErrExist if the name exists. If it
// fails, it leaves no file. If the program is killed, the file is not complete.
func create(d disk, c content) error {
	mode := c.mode
	if mode == 0 {
		mode = 0o644
	}
	f, err := d.create(c.name, mode)
	if err != nil {
		return err
	}
	if c.from == nil {
		_, err = f.Write(c.bytes)
	} else {
		err = c.from(f)
	}
	if err == nil && c.mode != 0 {
		// The umask may have removed some bits of the mode.
		err = f.Chmod(mode)
	}
	if err == nil && c.sync {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = d.remove(c.name)
	}
	return err
}

// serial makes the names of temporary files unique within this process.
var serial atomic.Uint64

// temporaryPrefix is the beginning of the names of temporary files.
const temporaryPrefix = ".portolan-"

// temporaryName matches the names of temporary files. They contain the id of the process.
var temporaryName = regexp.MustCompile(`^\.portolan-([0-9]+)-[0-9a-z]+$`)
