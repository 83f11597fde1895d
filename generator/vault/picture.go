package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

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

// Mark returns 12 hexadecimal digits, which become part of the file name of the picture in
// the site: a hash of the content if hashed is set, else a hash of the name, the size and the
// time of the file, which is faster. It reports a picture that cannot be read, and what is left out of an SVG picture.
// It returns false if the picture is not shown.
func (p Picture) Mark(hashed bool, diags *diag.List) (string, bool) {
	if p.isDrawing() {
		d, err := readDrawing(p.FS, p.Place)
		if err != nil {
			reportDrawing(p.Place, d, err, diags)
			return "", false
		}
		d.report(diags)
		return p.mark(hashed, bytes.NewReader(d.inert), diags)
	}
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		ReportUnreadable(p.Place, err, diags)
		return "", false
	}
	defer f.Close()
	return p.mark(hashed, f, diags)
}

// mark returns the first 6 bytes of a hash. This is enough to distinguish the pictures of a
// site.
func (p Picture) mark(hashed bool, content io.Reader, diags *diag.List) (string, bool) {
	if !hashed {
		content = strings.NewReader(p.Place.Name + p.changed())
	}
	h := sha256.New()
	if _, err := io.Copy(h, content); err != nil {
		ReportUnreadable(p.Place, err, diags)
		return "", false
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), true
}

// changed returns a text that is different after the file has changed.
func (p Picture) changed() string {
	info, err := fs.Stat(p.FS, p.Place.Path)
	if err != nil {
		return ""
	}
	return fmt.Sprint(" ", info.Size(), info.ModTime().UnixNano())
}

// isDrawing reports whether the picture is an SVG file, by its name.
func (p Picture) isDrawing() bool { return strings.EqualFold(path.Ext(p.Place.Path), ".svg") }

// Render appends the content of the picture to b. An SVG picture is made inert.
func (p Picture) Render(b *bytes.Buffer) error {
	if p.isDrawing() {
		d, err := readDrawing(p.FS, p.Place)
		b.Write(d.inert)
		return err
	}
	f, err := p.FS.Open(p.Place.Path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = b.ReadFrom(f)
	return err
}
