// Package bundle joins the sources of style sheets, scripts and pictures and
// minifies them.
package bundle

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"

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
// which they are joined: each uses those before it, and none after it.
func Engine() []string {
	return []string{
		"js/engine/words.js", "js/engine/numbers.js", "js/engine/queries.js",
		"js/engine/index.js", "js/engine/open.js", "js/engine/pages.js",
		"js/engine/typos.js", "js/engine/tallies.js", "js/engine/scores.js",
		"js/engine/names.js", "js/engine/ranks.js", "js/engine/answers.js",
		"js/engine/api.js",
	}
}

// Page returns the names of the sources of what a page runs after the engine, in
// the same kind of order.
func Page() []string {
	return []string{
		"js/search/elements.js", "js/search/entries.js", "js/search/summary.js", "js/search/finder.js",
		"js/search/recent.js", "js/search/panel.js", "js/search/box.js", "js/search/start.js",
		"js/address.js",
	}
}

// Widgets returns the names of the sources of the script of the widgets, in the same
// kind of order.
func Widgets() []string {
	return []string{
		"js/widgets/page.js", "js/widgets/ask.js", "js/widgets/answer.js", "js/widgets/facts.js",
		"js/widgets/port.js", "js/widgets/protocol.js", "js/widgets/run.js", "js/widgets/search.js",
		"js/widgets/define.js",
	}
}

// Join joins the files of these names, in this order. Scripts of one folder share
// a function of their own: they see each other's names, and nothing else does.
func Join(static fs.FS, names ...string) ([]byte, error) {
	var all bytes.Buffer
	folder := ""
	for _, name := range names {
		source, err := fs.ReadFile(static, name)
		if err != nil {
			return nil, err
		}
		own := ""
		if path.Ext(name) == ".js" {
			own = path.Dir(name)
		}
		if own != folder {
			all.WriteString(wrap(folder, scopeTail) + wrap(own, scopeHead))
		}
		folder = own
		all.Write(source)
	}
	all.WriteString(wrap(folder, scopeTail))
	return all.Bytes(), nil
}

// What stands around the scripts of a folder.
const (
	scopeHead = "(function (global) {\n\"use strict\";\n"
	scopeTail = "})(this);\n"
)

// wrap returns what stands on one side of the scripts of a folder: nothing where
// there is no folder.
func wrap(folder, side string) string {
	if folder == "" {
		return ""
	}
	return side
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
