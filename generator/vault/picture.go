package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"

	"portolan/generator/diag"
)

// Picture is a picture file in a folder of notes.
type Picture struct {
	// Place is the path and the name of the picture. Place.Bytes is empty.
	Place *diag.Text
	// FS contains the picture at Place.Path.
	FS fs.FS
}

// ContentMark returns a hash of the bytes of the picture, for its file name in the site.
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

// NameMark returns a hash of the name of the picture, for callers that do not want to
// read its bytes. It returns an error if the file cannot be opened.
func (p Picture) NameMark() (string, error) {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(p.Place.Name))
	return mark(sum[:]), f.Close()
}

// mark returns the first 6 bytes of a hash in hexadecimal. This is enough to distinguish
// the pictures of a site.
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
