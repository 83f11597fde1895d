package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
)

// Marker returns the manifest for a copy of a site that is not in a folder, such as an
// archive. sizes maps the path of each file to its size in bytes. A build may write into a
// folder with this file. The manifest has no hash of the input, because this hash depends
// on the computer. So the build compares all files.
func Marker(sizes map[string]int64, built Built) (File, error) {
	b, err := manifest{Files: sizes, Built: &built}.encode()
	return Static(MarkerName, b), err
}

// ReadMarker returns the sizes of the files that a manifest of a site lists.
func ReadMarker(from io.Reader) (sizes map[string]int64, err error) {
	b, err := io.ReadAll(io.LimitReader(from, maxMarker))
	if err != nil {
		return nil, err
	}
	var m manifest
	if err = json.Unmarshal(b, &m); err == nil && m.What != ofSite {
		err = fmt.Errorf("the manifest is of %s, not of a site", m.What)
	}
	return m.Files, err
}

// ReadBuilt returns the options in the manifest of a site. It returns nil if the folder has
// no manifest, as in a copy from a web server, or if an older version wrote the manifest. It
// returns an error if the folder contains something else than a site.
func ReadBuilt(dir string) (*Built, error) {
	f, err := openFolder(dir)
	if err != nil {
		return nil, err
	}
	defer f.close()
	b, err := read(f, MarkerName, maxMarker)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	// The list of files is not read: a forged one may need much memory.
	var m struct {
		What  contents `json:"what"`
		Built *Built   `json:"built"`
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(dir, MarkerName), err)
	}
	if m.What != ofSite {
		return nil, fmt.Errorf("%s contains %s, not a site", dir, m.What)
	}
	return m.Built, nil
}
