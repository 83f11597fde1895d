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

// manifestName is the file that lists what a build wrote. A folder with this file belongs to
// portolan.
const manifestName = ".portolan.json"

// manifest describes what the last build into a folder left there.
type manifest struct {
	What contents `json:"what,omitempty"`
	// Input is a hash of everything that went into the build. It is empty if the build
	// did not finish.
	Input string `json:"input"`
	// Files are the sizes of the written files, by path.
	Files map[string]int64 `json:"files"`
}

// contents says what the files of a folder are: a site or notes.
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

// readManifest returns the manifest of the last build. For a folder without files, or with
// only dotfiles, it returns a manifest without Files. It returns an error if the folder has
// other files and no manifest, or if its contents differ from what: notes are not written
// into the folder of a site.
func readManifest(root *os.Root, what contents) (manifest, error) {
	var m manifest
	b, err := root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		full := checkEmpty(root)
		if full == nil {
			return m, nil
		}
		if b, err = root.ReadFile(manifestName); err != nil { // another build may have started meanwhile
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
		return m, fmt.Errorf("the folder contains %s that portolan made; choose another folder for %s", m.What, what)
	}
	maps.DeleteFunc(m.Files, func(name string, _ int64) bool { return !fs.ValidPath(name) || name == manifestName })
	return m, nil
}

// checkEmpty returns an error if a folder has files other than dotfiles.
func checkEmpty(root *os.Root) error {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return errors.New("the folder is not empty and was not made by portolan; choose another folder")
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
	if errors.Is(err, fs.ErrNotExist) { // another build removed the temporary file
		err = replace(root, manifestName, b, 0)
	}
	return err
}

// put writes a file unless it already has this content, and reports whether it wrote.
func put(dir *os.Root, name string, content []byte) (bool, error) {
	if same(dir, name, content) {
		return false, nil
	}
	return true, replace(dir, name, content, 0)
}

// create writes a new file, and returns fs.ErrExist if the file exists. If the program stops
// meanwhile, the file is too short, so the next build writes it again.
func create(dir *os.Root, name string, content []byte) error {
	f, err := dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// same reports whether a file already has this content.
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

// pieceSize is the number of bytes that are compared in one step. Most pages are smaller.
const pieceSize = 16 << 10

var pieces = sync.Pool{New: func() any { return new([pieceSize]byte) }}
