package output

import (
	"bytes"
	"sync"
)

// put writes a file, unless the file already has this content. It reports whether it
// wrote the file.
func put(d disk, c content) (bool, error) {
	if same(d, c.name, c.bytes) {
		return false, nil
	}
	return true, replace(d, c)
}

// same reports whether a file already has this content.
func same(d disk, name string, content []byte) bool {
	info, err := d.lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	f, err := d.open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	old := pieces.Get().(*[pieceSize]byte)
	defer pieces.Put(old)
	for rest := content; len(rest) > 0; {
		n, err := f.Read(old[:])
		if n == 0 && err != nil || n > len(rest) || !bytes.Equal(old[:n], rest[:n]) {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// pieceSize is the number of bytes that same compares in one step. Most pages are
// smaller.
const pieceSize = 16 << 10

var pieces = sync.Pool{New: func() any { return new([pieceSize]byte) }}
