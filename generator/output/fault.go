package output

import (
	"errors"
	"io/fs"
	"os"
)

// Fault is an error of the file system. It says what could not be done, and why:
// "cannot write public/index.html: no space left on device".
type Fault struct {
	// Action is what failed: "write", "remove", "read".
	Action string
	// Path is the path of the file or folder, as the user would write it.
	Path string
	// Err is the reason, without a path.
	Err error
}

func (f *Fault) Error() string { return "cannot " + f.Action + " " + f.Path + ": " + f.Err.Error() }

func (f *Fault) Unwrap() error { return f.Err }

// fault returns a *Fault with the reason of err, or nil if err is nil.
func fault(action, path string, err error) error {
	if err == nil {
		return nil
	}
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		err = at.Err
	}
	if at := (*os.LinkError)(nil); errors.As(err, &at) {
		err = at.Err
	}
	return &Fault{action, path, err}
}
