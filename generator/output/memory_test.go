package output

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"maps"
	"path"
	"strings"
	"sync"
	"time"
)

// memory is a disk in memory. It records all operations that change it, and it can fail.
type memory struct {
	mu    sync.Mutex
	names map[string]*inode
	log   []operation
	// calls counts the operations that can fail. The one with the number failing fails with
	// err.
	calls, failing int
	err            error
	clock          time.Time
}

// inode is a file or a folder, whatever its names are.
type inode struct {
	folder  bool
	content []byte
	mode    fs.FileMode
	changed time.Time
}

// operation is one change of a disk, or a sync.
type operation struct {
	do kind
	// name is the name that changes. from is the old name in a rename.
	name, from string
	inode      *inode
	// content is the content after a write.
	content []byte
}

type kind int

const (
	makes kind = iota
	creates
	writes
	renames
	removes
	syncsFile
	syncsFolder
	syncsAll
)

func newMemory() *memory { return &memory{names: map[string]*inode{}, clock: time.Unix(1000, 0)} }

// call counts an operation. It returns the error if this operation must fail.
func (m *memory) call(action, name string) error {
	m.calls++
	if m.calls == m.failing {
		return &fs.PathError{Op: action, Path: name, Err: m.err}
	}
	return nil
}

// record applies an operation and records it.
func (m *memory) record(o operation) {
	m.log = append(m.log, o)
	m.apply(o)
}

func (m *memory) apply(o operation) {
	switch o.do {
	case makes, creates:
		m.names[o.name] = o.inode
	case writes:
		o.inode.content = o.content
		o.inode.changed = m.clock
	case renames:
		if m.names[o.from] == o.inode {
			delete(m.names, o.from)
		}
		m.names[o.name] = o.inode
	case removes:
		delete(m.names, o.name)
		// After a loss of power, a folder may be gone although its files were not removed.
		maps.DeleteFunc(m.names, func(name string, _ *inode) bool { return strings.HasPrefix(name, o.name+"/") })
	}
}

func (m *memory) path(name string) string { return path.Join("site", name) }

func (m *memory) lock(context.Context, func()) (func(), error) { return func() {}, nil }

func (m *memory) makeFolder(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("mkdir", name); err != nil {
		return fault("create the folder", m.path(name), err)
	}
	for dir := name; dir != "."; dir = path.Dir(dir) {
		if m.names[dir] == nil {
			m.record(operation{do: makes, name: dir, inode: &inode{folder: true, mode: fs.ModeDir}})
		}
	}
	return nil
}

func (m *memory) lstat(name string) (fs.FileInfo, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("lstat", name); err != nil {
		return nil, fault("read", m.path(name), err)
	}
	return m.stat(name)
}

func (m *memory) stat(name string) (fs.FileInfo, error) {
	i := m.names[name]
	if i == nil {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrNotExist}
	}
	return info{path.Base(name), i}, nil
}

func (m *memory) list(folder string) ([]fs.DirEntry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("list", folder); err != nil {
		return nil, fault("list the folder", m.path(folder), err)
	}
	var entries []fs.DirEntry
	for name := range m.names {
		if path.Dir(name) == folder {
			found, _ := m.stat(name)
			entries = append(entries, fs.FileInfoToDirEntry(found))
		}
	}
	return entries, nil
}

func (m *memory) open(name string) (io.ReadCloser, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("open", name); err != nil {
		return nil, fault("read", m.path(name), err)
	}
	i := m.names[name]
	if i == nil || i.folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return io.NopCloser(bytes.NewReader(i.content)), nil
}

func (m *memory) create(name string, mode fs.FileMode) (file, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("create", name); err != nil {
		return nil, err
	}
	if m.names[name] != nil {
		return nil, fs.ErrExist
	}
	i := &inode{mode: mode, changed: m.clock}
	m.record(operation{do: creates, name: name, inode: i})
	return &memoryFile{m, i}, nil
}

func (m *memory) rename(from, to string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("rename", from); err != nil {
		return err
	}
	i := m.names[from]
	if i == nil {
		return fs.ErrNotExist
	}
	if old := m.names[to]; old != nil && old.folder {
		return fs.ErrExist
	}
	m.record(operation{do: renames, name: to, from: from, inode: i})
	return nil
}

func (m *memory) remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("remove", name); err != nil {
		return err
	}
	if m.names[name] == nil {
		return fs.ErrNotExist
	}
	for other := range m.names {
		if strings.HasPrefix(other, name+"/") {
			return fs.ErrExist
		}
	}
	m.record(operation{do: removes, name: name})
	return nil
}

func (m *memory) syncFolder(name string) error { return m.sync(operation{do: syncsFolder, name: name}) }

func (m *memory) syncAll() error { return m.sync(operation{do: syncsAll}) }

func (m *memory) sync(o operation) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.call("sync", o.name); err != nil {
		return fault("sync", m.path(o.name), err)
	}
	m.record(o)
	return nil
}
