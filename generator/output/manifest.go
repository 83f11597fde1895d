package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"
)

// MarkerName is the name of the file that lists what a build wrote: the manifest. A folder
// with such a file was made by portolan.
const MarkerName = ".portolan.json"

// maxMarker is the maximum size of a manifest in bytes. A site with a page for each of the
// 65,536 numbers has about 10 MB.
const maxMarker = 64 << 20

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
	// Built says how to build the site again. It is nil for notes.
	Built *Built `json:"built,omitempty"`
}

// contents says what a folder contains: a site or notes.
type contents string

const (
	ofSite  contents = ""
	ofNotes contents = "notes"
	// ofDocset is a site together with an index for Zeal and Dash.
	ofDocset contents = "docset"
)

func (c contents) String() string {
	switch c {
	case ofSite:
		return "a site"
	case ofDocset:
		return "a docset"
	}
	return string(c)
}

// readManifest returns the manifest of a folder. If the folder contains no files, or only
// dotfiles, Files is nil. It is an error if the folder contains other files but no
// manifest. It is also an error if the manifest is of other contents than want.
func readManifest(d disk, want contents) (manifest, error) {
	var m manifest
	b, err := read(d, MarkerName, maxMarker)
	if errors.Is(err, fs.ErrNotExist) {
		return m, checkEmpty(d)
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil || m.Files == nil {
		return m, fmt.Errorf("%s is damaged; empty the folder and build again", d.path(MarkerName))
	}
	if m.What != want {
		return m, fmt.Errorf("%s: the folder contains %s that portolan made; choose another folder for %s",
			d.path("."), m.What, want)
	}
	maps.DeleteFunc(m.Files, func(name string, _ int64) bool {
		return !fs.ValidPath(name) || name == MarkerName || inHiddenFolder(name)
	})
	return m, nil
}

// inHiddenFolder reports whether a file is in a folder such as .git. A build writes no such
// file, so only a forged manifest can list it.
func inHiddenFolder(name string) bool {
	return strings.HasPrefix(name, ".") && strings.Contains(name, "/") || strings.Contains(path.Dir(name), "/.")
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
	b, err := m.encode()
	if err != nil {
		return err
	}
	return replace(d, content{name: MarkerName, bytes: b, sync: true})
}

func (m manifest) encode() ([]byte, error) {
	b, err := json.Marshal(m)
	return append(b, '\n'), err
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
