package output

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"sync"
)

// filler renders files and writes those that are new or have changed.
type filler struct {
	disk disk
	// fresh is set for a first build. It writes files in place, because this is faster.
	fresh bool
	// sync is set to write all changed files to temporary files first, sync them with one
	// call, and then rename them. A file then never has its name without its content.
	sync bool
	// variants are the compressed files.
	variants variants

	mu      sync.Mutex
	sizes   map[string]int64
	written int
	staged  []staged
}

// staged is a file whose new content is in a temporary file.
type staged struct{ temporary, name string }

// fill writes the files. It sets the size of each file, and the number of files that were
// new or had changed. If it fails, it leaves no temporary file.
func (f *filler) fill(ctx context.Context, files []File) error {
	for _, dir := range folders(files) {
		if err := f.disk.makeFolder(dir); err != nil {
			return err
		}
	}
	err := renderAll(ctx, files, runtime.GOMAXPROCS(0), f.write)
	if err == nil && len(f.staged) > 0 {
		err = f.disk.syncAll()
	}
	for _, s := range f.staged {
		if err == nil {
			err = adopt(f.disk, s.temporary, s.name)
		} else {
			_ = f.disk.remove(s.temporary)
		}
	}
	return err
}

// write writes one file and its compressed files. It is safe for concurrent use.
func (f *filler) write(file File, rendered []byte) error {
	wrote, err := f.writeOne(file.Path, rendered)
	if err != nil || f.variants.encoder == nil {
		return err
	}
	if kept, ok := f.variants.unchanged(f.disk, file.Path); ok && !wrote {
		f.mu.Lock()
		defer f.mu.Unlock()
		maps.Copy(f.sizes, kept)
		return nil
	}
	return f.variants.encoder.Encode(file.Path, rendered, func(name string, encoded []byte) error {
		_, err := f.writeOne(name, encoded)
		return err
	})
}

// writeOne writes one file, or stages it. It reports whether the file was new or had
// changed.
func (f *filler) writeOne(name string, bytes []byte) (bool, error) {
	wrote, temporary, err := f.put(content{name: name, bytes: bytes, sync: f.sync && syncsEachFile})
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sizes[name] = int64(len(bytes))
	if wrote {
		f.written++
	}
	if temporary != "" {
		f.staged = append(f.staged, staged{temporary, name})
	}
	return wrote, err
}

// put writes a file unless it already has this content. It reports whether it did, and
// returns the name of the temporary file if the file must be renamed later.
func (f *filler) put(c content) (wrote bool, temporary string, err error) {
	if f.fresh {
		if err := create(f.disk, c); !errors.Is(err, fs.ErrExist) {
			return true, "", fault("write", f.disk.path(c.name), err)
		}
	}
	if !f.sync {
		wrote, err := put(f.disk, c)
		return wrote, "", err
	}
	if same(f.disk, c.name, c.bytes) {
		return false, "", nil
	}
	temporary, err = stage(f.disk, c)
	if err != nil {
		return true, "", err
	}
	return true, temporary, nil
}

// folders returns the folders that contain files, without duplicates and without the
// root.
func folders(files []File) []string {
	var dirs []string
	for _, f := range files {
		if dir := path.Dir(f.Path); dir != "." {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}
