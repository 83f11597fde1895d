package output

import (
	"errors"

	"golang.org/x/sys/unix"
)

// syncsEachFile is set on systems that cannot sync a whole file system with one call.
const syncsEachFile = false

// syncAll syncs the file system that contains the folder.
func (f *folder) syncAll() error {
	opened, err := f.root.Open(".")
	if err != nil {
		return fault("sync", f.dir, err)
	}
	defer opened.Close()
	conn, err := opened.SyscallConn()
	if err != nil {
		return fault("sync", f.dir, err)
	}
	var failed error
	err = conn.Control(func(fd uintptr) { failed = unix.Syncfs(int(fd)) })
	return fault("sync", f.dir, errors.Join(err, failed))
}
