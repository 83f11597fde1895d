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
	// Place contains the path and the name of the picture, but not its content:
	// Place.Bytes is empty.
	Place *diag.Text
	// FS contains the picture at Place.Path.
	FS fs.FS
}

// ContentMark returns a hash of the content of the picture. The hash is part of the file
// name of the picture in the site.
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

// NameMark returns a hash of the name of the picture. It is faster than ContentMark,
// because it does not read the file. It returns an error if the file cannot be opened.
func (p Picture) NameMark() (string, error) {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(p.Place.Name))
	return mark(sum[:]), f.Close()
}

// mark returns the first 6 bytes of a hash as 12 hexadecimal digits. This is enough to
// distinguish the pictures of a site.
func mark(sum []byte) string { return hex.EncodeToString(sum[:6]) }

// Render appends the content of the picture file to b.
func (p Picture) Render(b *bytes.Buffer) error {
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = b.ReadFrom(f)
	return err
}
