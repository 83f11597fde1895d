package output

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// manifestName is the file in which a build notes what it wrote. A folder
// that has it is ours.
const manifestName = ".portolan.json"

// manifest is what the last build into a folder left there.
type manifest struct {
	// Input is a hash of everything that went into the build; empty when a
	// build was begun and not finished.
	Input string `json:"input"`
	// Files are the paths written, sorted.
	Files []string `json:"files"`
}

// readManifest returns what a former build left, or an empty manifest for a
// folder that is new or holds nothing but dotfiles. Any other folder is
// refused.
func readManifest(root *os.Root) (manifest, error) {
	var m manifest
	b, err := root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return m, checkEmpty(root)
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, errors.New(manifestName + " is damaged; empty the folder and build again")
	}
	m.Files = slices.DeleteFunc(m.Files, func(name string) bool { return !fs.ValidPath(name) || name == manifestName })
	slices.Sort(m.Files)
	return m, nil
}

func checkEmpty(root *os.Root) error {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return errors.New("the folder is not empty and was not made by portolan; choose another with --out")
		}
	}
	return nil
}

func (m manifest) write(root *os.Root) error {
	b, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	_, err = put(root, manifestName, append(b, '\n'), true)
	return err
}

// complete tells whether every file that the manifest lists is still there.
func (m manifest) complete(root *os.Root) bool {
	for _, name := range m.Files {
		if info, err := root.Lstat(name); err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}

// put makes a file have a content, and tells whether it had to be written. A
// file that differs is replaced by rename, so that readers see it whole. One
// that is not ours is left alone, which is an error.
func put(root *os.Root, name string, content []byte, ours bool) (bool, error) {
	info, err := root.Lstat(name)
	switch exists := err == nil; {
	case exists && same(root, info, name, content):
		return false, nil
	case exists && !ours:
		return false, errors.New("a file that portolan did not make is in the way; move it and build again")
	}
	dir, base := path.Split(name)
	temporary := dir + ".portolan-" + base
	if err := root.WriteFile(temporary, content, 0o644); err != nil {
		return false, err
	}
	return true, root.Rename(temporary, name)
}

func same(root *os.Root, info fs.FileInfo, name string, content []byte) bool {
	if !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	old, err := root.ReadFile(name)
	return err == nil && bytes.Equal(old, content)
}
