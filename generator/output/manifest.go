package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"strings"
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
	// Synced is set if all files were on the disk before this manifest was written.
	Synced bool `json:"synced,omitempty"`
	// Encoder is the ID of the encoder that made the compressed files in Files.
	Encoder string `json:"encoder,omitempty"`
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
func readManifest(d disk, want contents) (manifest, error) {
	var m manifest
	f, err := d.open(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return m, checkEmpty(d)
	}
	if err != nil {
		return m, err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return m, fault("read", d.path(manifestName), err)
	}
	if err := json.Unmarshal(b, &m); err != nil || m.Files == nil {
		return m, fmt.Errorf("%s is damaged; empty the folder and build again", d.path(manifestName))
	}
	if m.What != want {
		return m, fmt.Errorf("%s: the folder contains %s that portolan made; choose another folder for %s",
			d.path("."), m.What, want)
	}
	maps.DeleteFunc(m.Files, func(name string, _ int64) bool { return !fs.ValidPath(name) || name == manifestName })
	return m, nil
}

// checkEmpty returns an error if a folder contains files that are not dotfiles.
func checkEmpty(d disk) error {
	entries, err := d.list(".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return fmt.Errorf("%s: the folder is not empty and was not made by portolan; choose another folder", d.path("."))
		}
	}
	return nil
}

// write writes the manifest and returns when it is on the disk.
func (m manifest) write(d disk) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return replace(d, content{name: manifestName, bytes: append(b, '\n'), sync: true})
}

// isComplete reports whether a manifest lists all of these files, and each file that it
// lists still has the listed size.
func (m manifest) isComplete(d disk, files []File) bool {
	for _, f := range files {
		if _, listed := m.Files[f.Path]; !listed {
			return false
		}
	}
	for name, size := range m.Files {
		if !hasSize(d, name, size) {
			return false
		}
	}
	return true
}

// hasSize reports whether a regular file has this size in bytes.
func hasSize(d disk, name string, size int64) bool {
	info, err := d.lstat(name)
	return err == nil && info.Mode().IsRegular() && info.Size() == size
}
