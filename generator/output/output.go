// Package output is the site as a list of files that are rendered when they are
// asked for: the builder writes all of them, the preview server only the one that
// is visited. It also writes them, and is the only package that does.
package output

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

// File is one file of the site.
type File struct {
	// Path is relative to the root of the site, with slashes.
	Path string
	// Render writes the content. It may be called from any goroutine, and
	// more than once.
	Render func(*bytes.Buffer) error
}

// Static returns a file whose content is known.
func Static(path string, content []byte) File {
	return File{Path: path, Render: func(b *bytes.Buffer) error {
		b.Write(content)
		return nil
	}}
}

// Asset returns a file whose content is known, with hashed set named by it.
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

// Find returns the file with a path from a sorted list.
func Find(files []File, path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(files, path, func(f File, p string) int { return cmp.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return files[i], true
}

// maxKept is the capacity up to which a buffer is used again. The few files that
// need more would keep it for all that follow.
const maxKept = 4 << 20

// renderAll renders files, workers of them at a time, and hands each result to
// done, in no particular order. It stops at the first error.
func renderAll(files []File, workers int, done func(File, []byte) error) error {
	group, ctx := errgroup.WithContext(context.Background())
	group.SetLimit(workers)
	for _, f := range files {
		if ctx.Err() != nil {
			break
		}
		group.Go(func() error {
			b := buffers.Get().(*bytes.Buffer)
			b.Reset()
			err := f.Render(b)
			if err == nil {
				err = done(f, b.Bytes())
			}
			if b.Cap() <= maxKept {
				buffers.Put(b)
			}
			if err != nil {
				return fmt.Errorf("%s: %w", f.Path, err)
			}
			return nil
		})
	}
	return group.Wait()
}

// buffers are those in which files are rendered.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// HashedPath puts a hash of a content before the ending of a path:
// assets/site.css becomes assets/site.1f2e3d4c5b6a.css.
func HashedPath(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
}
