package output

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"strings"
	"sync"
)

// manifestName is the file in which a build notes what it wrote. A folder
// that has it is ours.
const manifestName = ".portolan.json"

// manifest is what the last build into a folder left there.
type manifest struct {
	What contents `json:"what,omitempty"`
	// Input is a hash of everything that went into the build; empty when a
	// build was begun and not finished.
	Input string `json:"input"`
	// Files are the paths written, with the size of each.
	Files map[string]int64 `json:"files"`
}

// contents is what files are.
type contents string

const (
	ofSite  contents = ""
	ofNotes contents = "notes"
)

func (c contents) String() string {
	if c == ofSite {
		return "a site"
	}
	return string(c)
}

// readManifest returns what a former build left, or a manifest without Files
// for a folder that is new or holds nothing but dotfiles. Any other folder is
// refused, and so is one that holds something else than what is to be written.
func readManifest(root *os.Root, what contents) (manifest, error) {
	var m manifest
	b, err := root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		full := checkEmpty(root)
		if full == nil {
			return m, nil
		}
		if b, err = root.ReadFile(manifestName); err != nil { // another build may have begun
			return m, full
		}
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil || m.Files == nil {
		return m, errors.New(manifestName + " is damaged; empty the folder and build again")
	}
	if m.What != what {
		return m, fmt.Errorf("the folder holds %s that portolan made; choose another for %s", m.What, what)
	}
	maps.DeleteFunc(m.Files, func(name string, _ int64) bool { return !fs.ValidPath(name) || name == manifestName })
	return m, nil
}

func checkEmpty(root *os.Root) error {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return errors.New("the folder is not empty and was not made by portolan; choose another")
		}
	}
	return nil
}

func (m manifest) write(root *os.Root) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	b = append(b, '\n')
	err = replace(root, manifestName, b, 0)
	if errors.Is(err, fs.ErrNotExist) { // another build swept it away
		err = replace(root, manifestName, b, 0)
	}
	return err
}

// put makes a file in a folder have a content, and reports whether it had to be
// written.
func put(dir *os.Root, name string, content []byte) (bool, error) {
	if same(dir, name, content) {
		return false, nil
	}
	return true, replace(dir, name, content, 0)
}

// create writes a file where none is. One that is cut short is of another size
// than the content, so that the next build writes it again.
func create(dir *os.Root, name string, content []byte) error {
	f, err := dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// same reports whether a file has a content already.
func same(dir *os.Root, name string, content []byte) bool {
	info, err := dir.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	f, err := dir.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	old := pieces.Get().(*[pieceSize]byte)
	defer pieces.Put(old)
	for rest := content; len(rest) > 0; {
		n, err := f.Read(old[:])
		if err != nil || n > len(rest) || !bytes.Equal(old[:n], rest[:n]) {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// pieceSize is how much of a file is compared at once: most pages are smaller.
const pieceSize = 16 << 10

var pieces = sync.Pool{New: func() any { return new([pieceSize]byte) }}
