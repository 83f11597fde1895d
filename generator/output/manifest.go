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

// manifestName is the name of the file that lists what a build wrote. A folder with such
// a file was made by portolan.
const manifestName = ".portolan.json"

// manifest lists the files that the last build wrote into a folder.
type manifest struct {
	What contents `json:"what,omitempty"`
	// Input is a hash of everything that the build used. It is empty if the build did not
	// finish.
	Input string `json:"input"`
	// Files maps the path of each written file to its size in bytes.
	Files map[string]int64 `json:"files"`
}

// contents says what a folder contains: a site or notes.
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

// readManifest returns the manifest of a folder. If the folder contains no files, or only
// dotfiles, Files is nil. It is an error if the folder contains other files but no
// manifest. It is also an error if the manifest is of a site and want is ofNotes, or the
// reverse.
func readManifest(root *os.Root, want contents) (manifest, error) {
	var m manifest
	b, err := root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		full := checkEmpty(root)
		if full == nil {
			return m, nil
		}
		// Another build may have written the manifest after the first ReadFile.
		if b, err = root.ReadFile(manifestName); err != nil {
			return m, full
		}
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil || m.Files == nil {
		return m, errors.New(manifestName + " is damaged; empty the folder and build again")
	}
	if m.What != want {
		return m, fmt.Errorf("the folder contains %s that portolan made; choose another folder for %s", m.What, want)
	}
	maps.DeleteFunc(m.Files, func(name string, _ int64) bool { return !fs.ValidPath(name) || name == manifestName })
	return m, nil
}

// checkEmpty returns an error if a folder contains files that are not dotfiles.
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
	// The temporary file is missing if another build has removed it.
	if errors.Is(err, fs.ErrNotExist) {
		err = replace(root, manifestName, b, 0)
	}
	return err
}

// put writes a file, unless the file already has this content. It returns true if it
// wrote the file.
func put(dir *os.Root, name string, content []byte) (bool, error) {
	if same(dir, name, content) {
		return false, nil
	}
	return true, replace(dir, name, content, 0)
}

// create writes a new file. It returns fs.ErrExist if the file already exists. If the
// program is killed while it writes, the file is not complete. The next build compares
// the content and writes the file again.
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

// pieceSize is the number of bytes that same compares in one step. Most pages are
// smaller.
const pieceSize = 16 << 10

var pieces = sync.Pool{New: func() any { return new([pieceSize]byte) }}
