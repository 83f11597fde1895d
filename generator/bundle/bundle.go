// Package bundle joins and minifies style sheets, scripts and SVG pictures.
package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/parse/v2"
	jsparse "github.com/tdewolff/parse/v2/js"
)

// The media types that Minify supports.
const (
	CSS        = "text/css"
	JavaScript = "application/javascript"
	SVG        = "image/svg+xml"
)

// Style returns the files of the style sheet of pages, in the order in which Join must join
// them.
func Style() []string {
	return []string{
		"css/tokens.css", "css/base.css", "css/layout.css",
		"css/marks.css", "css/tables.css", "css/lists.css", "css/chart.css", "css/search.css",
		"css/explain.css", "css/plate.css", "css/prose.css", "css/callouts.css", "css/vault.css",
		"css/guide.css", "css/manual.css", "css/changes.css",
		"css/sheet.css", "css/quiz.css", "css/print.css", "css/accent.css", "css/own.css",
	}
}

// Icon returns the file of the icon of pages.
func Icon() []string { return []string{"icon.svg"} }

// Chart returns the files of the style sheet of the chart of all ports, an SVG file. They are
// in the order in which Join must join them.
func Chart() []string { return []string{"css/tokens.css", "chart.css"} }

// Engine returns the files of the search engine, in the order in which Join must join
// them. A file uses only names that earlier files declare.
func Engine() []string {
	return []string{
		"js/engine/words.js", "js/engine/lexicon.js", "js/engine/cells.js", "js/engine/numbers.js", "js/engine/queries.js",
		"js/engine/index.js", "js/engine/columns.js", "js/engine/open.js", "js/engine/pages.js",
		"js/engine/typos.js", "js/engine/tallies.js", "js/engine/scores.js",
		"js/engine/names.js", "js/engine/filters.js", "js/engine/ranks.js", "js/engine/sections.js",
		"js/engine/answers.js", "js/engine/api.js",
	}
}

// Free returns the file of the script of the page free.html.
func Free() []string { return []string{"js/free/start.js"} }

// Explain returns the files of the script that explains the output of programs, after the
// engine. They are in the order in which Join must join them.
func Explain() []string {
	return []string{
		"js/printout/lines.js", "js/printout/states.js", "js/printout/endpoint.js", "js/printout/ss.js",
		"js/printout/netstat.js", "js/printout/lsof.js", "js/printout/mapping.js", "js/printout/docker.js",
		"js/printout/powershell.js",
		"js/printout/nmap.js", "js/printout/masscan.js", "js/printout/nmapxml.js", "js/printout/families.js",
		"js/printout/command.js", "js/printout/read.js",
		"js/explain/addresses.js", "js/explain/services.js", "js/explain/sides.js", "js/explain/points.js",
		"js/explain/findings.js", "js/explain/pasted.js",
	}
}

// Paste returns the files of the script that the page explain.html runs after the scripts of
// Page and Explain. They are in the order in which Join must join them.
func Paste() []string {
	return []string{"js/paste/sample.js", "js/paste/rows.js", "js/paste/start.js"}
}

// Page returns the files of the script that a page runs after the engine. They are in the
// order in which Join must join them.
func Page() []string {
	return []string{
		"js/search/elements.js", "js/search/entries.js", "js/search/summary.js", "js/search/pasted.js",
		"js/search/finder.js",
		"js/search/recent.js", "js/search/panel.js", "js/search/box.js", "js/search/page.js",
		"js/search/start.js",
		"js/address.js", "js/copy.js",
	}
}

// Map returns the files of the script that the page of the chart runs after those of Page, in
// the order in which Join must join them.
func Map() []string {
	return []string{"js/map/curve.js", "js/map/spot.js", "js/map/start.js"}
}

// NotFound returns the files of the script in the page for unknown addresses.
func NotFound() []string { return []string{"js/notfound.js"} }

// Lists returns the files of the script that pages with a list run after those of Page, in the
// order in which Join must join them.
func Lists() []string {
	return []string{"js/lists/facts.js", "js/lists/view.js", "js/lists/form.js", "js/lists/start.js"}
}

// Loader returns the files of the script with which the edition in one file begins. It starts all
// other scripts, which are compressed. They are in the order in which Join must join them.
func Loader() []string { return []string{"js/single/blocks.js", "js/single/load.js"} }

// Quiz returns the files of the script that the page of the quiz runs, in the order in which Join
// must join them.
func Quiz() []string {
	return []string{"js/quiz/score.js", "js/quiz/questions.js", "js/quiz/start.js"}
}

// Single returns the files of the script that the edition in one file runs after the
// engine and the scripts of pages. They are in the order in which Join must join them.
func Single() []string {
	return []string{
		"js/single/pack.js", "js/single/routes.js", "js/single/links.js",
		"js/single/view.js", "js/single/start.js",
	}
}

// FollowPage returns the files of the script with which a page follows the edits of the notes. Only
// the preview server has it. They are in the order in which Join must join them.
func FollowPage() []string { return []string{"js/follow/patch.js", "js/follow/page.js"} }

// FollowWorker returns the file of the worker of FollowPage.
func FollowWorker() []string { return []string{"js/follow/worker.js"} }

// FollowStyle returns the file of the style sheet of FollowPage.
func FollowStyle() []string { return []string{"css/follow.css"} }

// Widgets returns the files of the script of the widgets, in the order in which Join must
// join them.
func Widgets() []string {
	return []string{
		"js/widgets/page.js", "js/widgets/ask.js", "js/widgets/answer.js", "js/widgets/facts.js",
		"js/widgets/port.js", "js/widgets/protocol.js", "js/widgets/run.js", "js/widgets/search.js",
		"js/widgets/define.js",
	}
}

// Join joins files in the given order. Scripts of the same folder are wrapped in one
// function. So a script can use the names of scripts in its folder, but not the names of
// scripts in other folders. Files that are not scripts are not wrapped.
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

// scopeHead and scopeTail are the code before and after the scripts of a folder.
const (
	scopeHead = "(function (global) {\n\"use strict\";\n"
	scopeTail = "})(this);\n"
)

// wrap returns side, which is scopeHead or scopeTail. If folder is "", the files are not
// scripts, and wrap returns "".
func wrap(folder, side string) string {
	if folder == "" {
		return ""
	}
	return side
}

// Files joins files in the given order and minifies the result. If a file has a syntax
// error, the error begins with the name of the first file.
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

// Hash returns the hash of an inline script or style sheet in the form of a content
// security policy.
func Hash(source []byte) string {
	sum := sha256.Sum256(source)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// CheckScript returns the offset of a syntax error in a script, and what it is. Without an error,
// the message is empty.
func CheckScript(source []byte) (offset int, message string) {
	_, err := jsparse.Parse(parse.NewInputBytes(bytes.Clone(source)), jsparse.Options{})
	if fault := (*parse.Error)(nil); errors.As(err, &fault) {
		return lineOffset(source, fault.Line) + max(fault.Column-1, 0), fault.Message
	}
	if err != nil {
		return 0, err.Error()
	}
	return 0, ""
}

// lineOffset returns the offset of a line. The first line is 1.
func lineOffset(source []byte, line int) int {
	offset := 0
	for range line - 1 {
		n := bytes.IndexByte(source[offset:], '\n')
		if n < 0 {
			break
		}
		offset += n + 1
	}
	return offset
}

// Minify minifies a file. It returns an error for media types other than CSS, JavaScript
// and SVG.
func Minify(mediatype string, source []byte) ([]byte, error) {
	m := minify.New()
	m.Add(CSS, &css.Minifier{})
	m.Add(JavaScript, &js.Minifier{})
	m.Add(SVG, &svg.Minifier{})
	return m.Bytes(mediatype, source)
}
