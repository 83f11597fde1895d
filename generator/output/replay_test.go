package output

import (
	"maps"
	"math/rand/v2"
	"path"
	"slices"
)

// replay applies operations that were recorded on another disk.
func (m *memory) replay(log []operation) {
	copies := map[*inode]*inode{}
	for _, o := range log {
		m.replayOne(o, copies)
	}
}

func (m *memory) replayOne(o operation, copies map[*inode]*inode) {
	if o.inode != nil && copies[o.inode] == nil {
		copies[o.inode] = &inode{folder: o.inode.folder, mode: o.inode.mode, changed: m.clock}
	}
	o.inode = copies[o.inode]
	m.apply(o)
}

// losePower brings a disk into a state after a loss of power. At a random time, it stops
// the operations. Those that are synced are on the disk. Of the others, a random part is
// on the disk. If ordered is set, a file has its content before it has its name.
func (m *memory) losePower(log []operation, random *rand.Rand, ordered bool) {
	log = log[:random.IntN(len(log)+1)]
	copies := map[*inode]*inode{}
	contents := map[*inode][][]byte{}
	for i, o := range log {
		switch {
		case o.do >= syncsFile:
		case o.do == writes && isSynced(log, i):
			contents[o.inode] = [][]byte{o.content}
		case o.do == writes:
			contents[o.inode] = append(contents[o.inode], o.content)
		case isSynced(log, i) || random.IntN(2) == 0:
			m.replayOne(o, copies)
		}
	}
	for original, candidates := range contents {
		if copied := copies[original]; copied != nil {
			copied.content = candidates[len(candidates)-1]
			if !ordered && len(candidates) > 1 {
				candidates = append(candidates, nil, make([]byte, len(copied.content)))
				copied.content = candidates[random.IntN(len(candidates))]
			}
		}
	}
	// A file is in a folder, so the folder exists.
	for _, name := range slices.Collect(maps.Keys(m.names)) {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			m.names[dir] = &inode{folder: true}
		}
	}
}

// isSynced reports whether a later operation has synced the operation with the index i.
func isSynced(log []operation, i int) bool {
	o := log[i]
	return slices.ContainsFunc(log[i:], func(later operation) bool {
		switch later.do {
		case syncsAll:
			return true
		case syncsFile:
			return o.do == writes && later.inode == o.inode
		case syncsFolder:
			return o.do != writes && path.Dir(o.name) == later.name
		}
		return false
	})
}
