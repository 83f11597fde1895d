package output

import (
	"bytes"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"
)

// Comparison says how a folder differs from the files of a site. All paths are sorted.
type Comparison struct {
	// Same is the number of files with the same content.
	Same int
	// Differs are the files with another content. Everything that is not a
	// regular file differs, such as a symbolic link.
	Differs []string
	// Missing are the files of the site that are not in the folder.
	Missing []string
	// Extra are the files in the folder that the site does not have. The manifest is not
	// one of them.
	Extra []string
}

// None reports whether there are no differences.
func (c Comparison) None() bool { return len(c.Differs)+len(c.Missing)+len(c.Extra) == 0 }

// Touches reports whether a file of the site differs or is missing.
func (c Comparison) Touches(path string) bool {
	return slices.Contains(c.Differs, path) || slices.Contains(c.Missing, path)
}

// Compare compares a folder with the files of a site, byte by byte. It renders all files. It
// does not follow symbolic links, and does not read outside the folder. Git's own files in
// the folder .git are not compared.
//
// If encoder is not nil, a file may have compressed files. The content of each that is
// there must be that of the file.
func Compare(dir string, files []File, encoder Encoder) (Comparison, error) {
	ctx, stop := untilInterrupted()
	defer stop()
	var c Comparison
	f, err := openFolder(dir)
	if err != nil {
		return c, err
	}
	defer f.close()
	expected := make(map[string]bool, len(files))
	for _, f := range files {
		expected[f.Path] = true
		for _, name := range variantsOf(f, encoder) {
			expected[name] = true
		}
	}
	present, err := c.list(f.root.FS(), expected)
	if err != nil {
		return c, err
	}
	var there []File
	for _, f := range files {
		switch kind, found := present[f.Path]; {
		case !found:
			c.Missing = append(c.Missing, f.Path)
		case !kind.IsRegular():
			c.Differs = append(c.Differs, f.Path)
		default:
			there = append(there, f)
		}
	}
	var mu sync.Mutex
	add := func(name string, equal bool) {
		mu.Lock()
		defer mu.Unlock()
		if equal {
			c.Same++
		} else {
			c.Differs = append(c.Differs, name)
		}
	}
	err = renderAll(ctx, there, runtime.GOMAXPROCS(0), func(file File, content []byte) error {
		add(file.Path, same(f, file.Path, content))
		for _, name := range variantsOf(file, encoder) {
			if kind, found := present[name]; found {
				add(name, kind.IsRegular() && unpacksTo(f, name, content, encoder))
			}
		}
		return nil
	})
	slices.Sort(c.Differs)
	slices.Sort(c.Missing)
	slices.Sort(c.Extra)
	return c, err
}

// list returns the kinds of the expected files that are in the folder. It adds all other
// files to c.Extra.
func (c *Comparison) list(root fs.FS, expected map[string]bool) (map[string]fs.FileMode, error) {
	present := make(map[string]fs.FileMode, len(expected))
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".git":
			return skip(d)
		case expected[name]:
			present[name] = d.Type()
			return skip(d)
		case !fs.ValidPath(name):
			// WalkDir cannot read a folder whose name is not UTF-8.
			c.Extra = append(c.Extra, name)
			return skip(d)
		case !d.IsDir() && name != MarkerName:
			c.Extra = append(c.Extra, name)
		}
		return nil
	})
	return present, err
}

// variantsOf returns the names of the compressed files that a file can have.
func variantsOf(f File, encoder Encoder) []string {
	if encoder == nil {
		return nil
	}
	return encoder.Names(f.Path)
}

// unpacksTo reports whether a compressed file has this content.
func unpacksTo(d disk, name string, content []byte, encoder Encoder) bool {
	file, err := d.open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	packed, err := io.ReadAll(io.LimitReader(file, int64(len(content))+1))
	if err != nil || len(packed) > len(content) {
		return false // a compressed file is smaller than its content
	}
	got, err := encoder.Decode(name, packed, len(content))
	return err == nil && bytes.Equal(got, content)
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}
