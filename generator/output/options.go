package output

// Options are the options of Write.
type Options struct {
	// Input is a hash of everything that the files depend on. If it is the same as in the
	// last build, and all files of that build still exist, Write renders nothing. If it is
	// empty, Write compares the content of all files.
	Input string
	// Sync is set if Write must return only when all files are on the disk. After a loss of
	// power at any time, each file then has its old or its new content.
	Sync bool
	// Waiting is called if Write has to wait, because another build writes into the folder.
	// It can be nil.
	Waiting func()
}

// Result says what a build changed in a folder.
type Result struct {
	// Files is the number of files of the site.
	Files int
	// Written is the number of files that were new or had changed.
	Written int
	// Removed is the number of files of the last build that were removed.
	Removed int
	// Unchanged is true if the input was the same as in the last build, and nothing was
	// rendered.
	Unchanged bool
}
