package main

import (
	"errors"
	"io/fs"
	"syscall"

	"portolan/generator/output"
)

// faultHint returns a hint for an error of the file system, if a user can do something about
// it. It returns "" for any other error.
func faultHint(err error) string {
	again := "then run the command again"
	if errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
		return "allow more open files (ulimit -n 256), " + again
	}
	fault := (*output.Fault)(nil)
	if !errors.As(err, &fault) {
		return ""
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "free space or inodes (df -h, df -i), " + again
	case errors.Is(err, syscall.EROFS):
		return "the disk is read-only; choose another folder"
	case errors.Is(err, fs.ErrPermission):
		return "make it writable, or choose another place"
	case errors.Is(err, syscall.EIO):
		return "the disk may be broken; check it, " + again
	case errors.Is(err, fs.ErrNotExist) && (fault.Action == "write" || fault.Action == "replace"):
		return "another program may have removed or moved the folder; run the command again"
	}
	return ""
}
