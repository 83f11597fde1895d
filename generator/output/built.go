package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
)

// Built are the options of a build that decide what a site contains, together with the
// notes and the version of the program. With them, the site can be built again.
type Built struct {
	// Version is the version of the program, such as "0.1.0".
	Version string `json:"version"`
	// BaseURL is the address that was given to the build, or "".
	BaseURL string `json:"base_url,omitempty"`
	// GeneratedAt is the time of the build in RFC 3339, or "".
	GeneratedAt string `json:"generated_at,omitempty"`
	// Baseline is the revision of the baseline, or "" if the site shows no changes.
	Baseline string `json:"baseline,omitempty"`
}

// ReadBuilt returns the options in the manifest of a site. It returns nil if the folder has
// no manifest, as in a copy from a web server, or if an older version wrote the manifest. It
// returns an error if the folder contains something else than a site.
func ReadBuilt(dir string) (*Built, error) {
	b, err := ReadFile(dir, MarkerName, maxMarker)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var m manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(dir, MarkerName), err)
	}
	if m.What != ofSite {
		return nil, fmt.Errorf("%s contains %s, not a site", dir, m.What)
	}
	return m.Built, nil
}

// maxMarker is the maximum size of a manifest in bytes. A site with a page for each of the
// 65,536 numbers has about 10 MB.
const maxMarker = 64 << 20

// ReadFile returns the content of a regular file in the folder dir, if it is not larger than
// limit bytes. It does not read outside dir.
func ReadFile(dir, name string, limit int64) ([]byte, error) {
	f, err := openFolder(dir)
	if err != nil {
		return nil, err
	}
	defer f.close()
	info, err := f.lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a regular file", f.path(name))
	}
	opened, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	b, err := io.ReadAll(io.LimitReader(opened, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = fmt.Errorf("%s is larger than %d bytes", f.path(name), limit)
	}
	return b, err
}
