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

// Engine returns the names of the sources of the search engine, in the order in
// which they are joined.
func Engine() []string {
	return []string{
		"js/engine/words.js", "js/engine/queries.js", "js/engine/index.js",
		"js/engine/typos.js", "js/engine/scores.js", "js/engine/answers.js",
	}
}

// Join joins the files of these names, in this order.
func Join(static fs.FS, names ...string) ([]byte, error) {
	var all bytes.Buffer
	for _, name := range names {
		source, err := fs.ReadFile(static, name)
		if err != nil {
			return nil, err
		}
		all.Write(source)
	}
	return all.Bytes(), nil
}

// Files joins the files of these names, in this order, and minifies the whole.
func Files(static fs.FS, mediatype string, names ...string) ([]byte, error) {
	all, err := Join(static, names...)
	if err != nil {
		return nil, err
	}
	small, err := Minify(mediatype, all)
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
