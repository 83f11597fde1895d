package output

import (
	"bytes"
	"io/fs"
	"time"
)

// memoryFile is a file of a memory that is being written.
type memoryFile struct {
	disk  *memory
	inode *inode
}

// Write records the first half of the bytes as an operation of its own, because a write can
// stop in the middle. If it fails, it has written this half.
func (f *memoryFile) Write(b []byte) (int, error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	half := len(b) / 2
	f.disk.record(operation{do: writes, inode: f.inode, content: bytes.Clone(b[:half])})
	if err := f.disk.call("write", ""); err != nil {
		return half, err
	}
	f.disk.record(operation{do: writes, inode: f.inode, content: bytes.Clone(b)})
	return len(b), nil
}

func (f *memoryFile) Chmod(mode fs.FileMode) error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	f.inode.mode = mode
	return f.disk.call("chmod", "")
}

func (f *memoryFile) Sync() error { return f.disk.sync(operation{do: syncsFile, inode: f.inode}) }

func (f *memoryFile) Close() error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	return f.disk.call("close", "")
}

// info describes an inode under a name.
type info struct {
	name string
	*inode
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return int64(len(i.content)) }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return i.changed }
func (i info) IsDir() bool        { return i.folder }
func (i info) Sys() any           { return nil }
