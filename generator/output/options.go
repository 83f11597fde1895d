package output

import "context"

// Options are the options of Write.
type Options struct {
	// Input is a hash of everything that the files depend on. If it is the same as in the
	// last build, and all files of that build still exist, Write renders nothing. If it is
	// empty, Write compares the content of all files.
	Input string
	// Sync is set if Write must return only when all files are on the disk. After a loss of
	// power at any time, each file then has its old or its new content.
	Sync bool
	// Check is called before Write changes a folder, unless nothing has changed since the last
	// build. If it returns an error, Write returns that error and writes no file of the site.
	// The context ends if the user interrupts the program. Check can be nil.
	Check func(context.Context) error
	// Encoder makes compressed files. It can be nil.
	Encoder Encoder
	// Waiting is called if Write has to wait, because another build writes into the folder.
	// It can be nil.
	Waiting func()
	// Built are the options of the build. The manifest contains them. It can be nil.
	Built *Built
}

// Encoder makes compressed files, which web servers send instead of a file. It is safe for
// concurrent use.
type Encoder interface {
	// ID returns a text that differs for encoders that give different results.
	ID() string
	// Names returns the names of all compressed files that the file with this name can have.
	Names(name string) []string
	// Encode calls keep with the name and the content of each compressed file that a file
	// with this content has.
	Encode(name string, content []byte, keep func(name string, content []byte) error) error
	// Decode returns the content of a compressed file that contains packed. It returns an
	// error if the content has more than limit bytes.
	Decode(name string, packed []byte, limit int) ([]byte, error)
}

// Result says what a build changed in a folder.
type Result struct {
	// Files is the number of files of the site, with the compressed ones.
	Files int
	// Written is the number of files that were new or had changed.
	Written int
	// Removed is the number of files of the last build that were removed.
	Removed int
	// Unchanged is true if the input was the same as in the last build, and nothing was
	// rendered.
	Unchanged bool
}
