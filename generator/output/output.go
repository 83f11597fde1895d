// Package output contains the files of a site and writes them. A file is rendered only
// when it is needed: a build renders all files, the preview server only the requested
// file. No other package writes files to disk.
//
// All writing goes through a disk (disk.go): a folder, or in tests a disk that fails. Files
// that exist are replaced by rename (atomic.go). job.go says how a build survives that it
// is killed or that the machine loses power.
package output

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// File is one file of the site.
type File struct {
	// Path is relative to the root of the site, with slashes.
	Path string
	// Render writes the content to the buffer. It may be called more than once, and from any
	// goroutine.
	Render func(*bytes.Buffer) error
}

// Static returns a file that always has this content.
func Static(path string, content []byte) File {
	return File{Path: path, Render: func(b *bytes.Buffer) error {
		b.Write(content)
		return nil
	}}
}

// Asset returns a file that always has this content. If hashed is set, the path contains
// a hash of the content (HashedPath).
func Asset(path string, content []byte, hashed bool) File {
	if hashed {
		path = HashedPath(path, content)
	}
	return Static(path, content)
}

// Sort orders files by path.
func Sort(files []File) {
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
}

// Find returns the file with this path. The list must be sorted by Sort.
func Find(files []File, path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(files, path, func(f File, p string) int { return cmp.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return files[i], true
}

// maxKept is the maximum capacity in bytes of a buffer that is used again. Larger buffers
// are dropped, because only a few files are so large.
const maxKept = 4 << 20

// renderAll renders files with at most workers goroutines. It calls done with each file
// and its content, in any order and from several goroutines. It stops at the first error,
// or with ErrInterrupted if ctx ends.
func renderAll(ctx context.Context, files []File, workers int, done func(File, []byte) error) error {
	group, failed := errgroup.WithContext(ctx)
	group.SetLimit(workers)
	for _, f := range files {
		if failed.Err() != nil {
			break
		}
		group.Go(func() error {
			b := buffers.Get().(*bytes.Buffer)
			b.Reset()
			defer func() {
				if b.Cap() <= maxKept {
					buffers.Put(b)
				}
			}()
			if err := f.Render(b); err != nil {
				return fmt.Errorf("%s: %w", f.Path, err)
			}
			return done(f, b.Bytes())
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ErrInterrupted
	}
	return nil
}

// Sizes renders files and returns the size of each in bytes, in the same order.
// If ctx ends, it returns an error.
func Sizes(ctx context.Context, files []File) ([]int64, error) {
	places := make(map[string]int, len(files))
	for i, f := range files {
		places[f.Path] = i
	}
	sizes := make([]int64, len(files))
	err := renderAll(ctx, files, runtime.GOMAXPROCS(0), func(f File, content []byte) error {
		sizes[places[f.Path]] = int64(len(content))
		return nil
	})
	return sizes, err
}

// buffers are the buffers that renderAll uses again.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// HashedPath returns a path with a hash of the content before its extension:
// assets/site.css becomes assets/site.1f2e3d4c5b6a.css.
func HashedPath(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
}
