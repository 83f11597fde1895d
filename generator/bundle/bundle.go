// Package bundle joins the sources of style sheets, scripts and pictures and
// minifies them. It imports nothing of this module.
package bundle

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
)

// The media types that can be minified.
const (
	CSS        = "text/css"
	JavaScript = "application/javascript"
	SVG        = "image/svg+xml"
)

// Files joins the files of these names, in this order, and minifies the whole.
func Files(static fs.FS, mediatype string, names ...string) ([]byte, error) {
	var all bytes.Buffer
	for _, name := range names {
		source, err := fs.ReadFile(static, name)
		if err != nil {
			return nil, err
		}
		all.Write(source)
	}
	small, err := Minify(mediatype, all.Bytes())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", names[0], err)
	}
	return small, nil
}

// Minify minifies one source of a media type.
func Minify(mediatype string, source []byte) ([]byte, error) {
	m := minify.New()
	m.Add(CSS, &css.Minifier{})
	m.Add(JavaScript, &js.Minifier{})
	m.Add(SVG, &svg.Minifier{})
	return m.Bytes(mediatype, source)
}
