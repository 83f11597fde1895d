package output

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// files returns the content of all files, but not of the manifest.
func (m *memory) files() map[string]string {
	files := map[string]string{}
	for name, i := range m.names {
		if !i.folder && name != MarkerName {
			files[name] = string(i.content)
		}
	}
	return files
}

// temporaries returns the names of the temporary files.
func (m *memory) temporaries() []string {
	var names []string
	for name := range m.names {
		if temporaryName.MatchString(path.Base(name)) {
			names = append(names, name)
		}
	}
	return names
}

// clone returns a copy of a disk, as it is now.
func (m *memory) clone() *memory {
	c := newMemory()
	c.clock = m.clock
	copies := map[*inode]*inode{}
	for name, i := range m.names {
		if copies[i] == nil {
			copied := *i
			copies[i] = &copied
		}
		c.names[name] = copies[i]
	}
	return c
}

// A memory behaves as a folder: the same builds give the same results and the same files.
func TestMemoryIsLikeAFolder(t *testing.T) {
	dir, m := t.TempDir(), newMemory()
	for i, step := range [][]File{
		site("a.html", "a", "x/b.html", "b", "x/y/c.html", "c"),
		site("a.html", "A", "x/y/c.html", "c", "z.html", ""),
	} {
		for _, sync := range []bool{false, true} {
			opts := Options{Input: strconv.Itoa(i), Sync: sync}
			real, err := Write(dir, step, opts)
			if err != nil {
				t.Fatal(err)
			}
			other, err := job{disk: m, now: m.clock, Options: opts}.run(t.Context(), step)
			if err != nil || other != real {
				t.Errorf("in memory: %+v, %v; in a folder: %+v", other, err, real)
			}
			names := []string{"./"}
			for name, inode := range m.names {
				if inode.folder {
					name += "/"
				}
				names = append(names, name)
			}
			slices.Sort(names)
			if got, want := strings.Join(names, " "), tree(t, dir); got != want {
				t.Errorf("in memory: %s; in a folder: %s", got, want)
			}
		}
	}
}
