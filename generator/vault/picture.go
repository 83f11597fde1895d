package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"

	"portolan/generator/diag"
)

// Picture is a picture of a folder of notes.
type Picture struct {
	// Place has the path of the picture and its name; its text is not read.
	Place *diag.Text
	// FS holds the picture at its path.
	FS fs.FS
}

// ContentMark returns a hash of the bytes of the picture, to name it by.
func (p Picture) ContentMark() (string, error) {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return mark(h.Sum(nil)), err
}

// NameMark returns a hash of the name of the picture, to name it by before its
// bytes are read. A picture that cannot be opened is an error all the same.
func (p Picture) NameMark() (string, error) {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(p.Place.Name))
	return mark(sum[:]), f.Close()
}

// mark is as much of a hash as tells the pictures of a site apart.
func mark(sum []byte) string { return hex.EncodeToString(sum[:6]) }

// Render adds the bytes of the picture to b.
func (p Picture) Render(b *bytes.Buffer) error {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = b.ReadFrom(f)
	return err
}
