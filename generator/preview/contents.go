package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"runtime"
	"sync"

	"golang.org/x/sync/singleflight"

	"portolan/generator/output"
)

// maxKept is the maximum size in bytes of each of the two generations of contents. The
// largest file of the default site has 10 MB.
const maxKept = 16 << 20

// content is the content of a file, and its entity tag in quotes.
type content struct {
	bytes []byte
	etag  string
}

// contents renders files, each only once at a time. It keeps recent contents, because
// many clients may request the same large file. It has two generations of them. When the
// young generation is full, it becomes the old one, and the contents of the old one are
// dropped. It can be used from any goroutine.
type contents struct {
	rendering singleflight.Group
	slots     chan struct{} // full while as many files are rendered as there are processors
	// adapt changes a content after it was rendered and before it is kept. It can be nil. The
	// entity tag stays the one of the rendered content.
	adapt func(path string, c content) content

	mu         sync.Mutex
	young, old map[string]content
	size       int // of young, in bytes
}

func newContents() *contents {
	return &contents{slots: make(chan struct{}, runtime.GOMAXPROCS(0)), young: map[string]content{}}
}

// of returns the content of a file.
func (c *contents) of(f output.File) (content, error) {
	if kept, ok := c.kept(f.Path); ok {
		return kept, nil
	}
	got, err, _ := c.rendering.Do(f.Path, func() (any, error) {
		c.slots <- struct{}{}
		defer func() { <-c.slots }()
		if kept, ok := c.kept(f.Path); ok { // another goroutine has rendered it meanwhile
			return kept, nil
		}
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return content{}, err
		}
		sum := sha256.Sum256(b.Bytes())
		// The buffer may be twice as large as its content, so the content is copied.
		rendered := content{bytes.Clone(b.Bytes()), `"` + hex.EncodeToString(sum[:16]) + `"`}
		if c.adapt != nil {
			rendered = c.adapt(f.Path, rendered)
		}
		c.keep(f.Path, rendered)
		return rendered, nil
	})
	return got.(content), err
}

func (c *contents) kept(path string) (content, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if kept, ok := c.young[path]; ok {
		return kept, true
	}
	kept, ok := c.old[path]
	if ok {
		c.add(path, kept)
	}
	return kept, ok
}

func (c *contents) keep(path string, rendered content) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(path, rendered)
}

// add adds a content to the young generation. The caller holds the lock.
func (c *contents) add(path string, rendered content) {
	if len(rendered.bytes) > maxKept {
		return
	}
	if c.size+len(rendered.bytes) > maxKept {
		c.old, c.young, c.size = c.young, map[string]content{}, 0
	}
	c.young[path] = rendered
	c.size += len(rendered.bytes)
}
