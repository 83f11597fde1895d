package site

import (
	"html/template"
	"io/fs"

	"portolan/generator/bundle"
)

// Inline is the style sheet and the script of the page for unknown addresses. A server can
// show this page at any depth, so it cannot refer to files. The policy of the page contains
// their hashes.
type Inline struct {
	Style                 template.CSS
	Script                template.JS
	StyleHash, ScriptHash string
}

func loadInline(static fs.FS) (*Inline, error) {
	style, err := bundle.Files(static, bundle.CSS, bundle.Style()...)
	if err != nil {
		return nil, err
	}
	script, err := bundle.Files(static, bundle.JavaScript, bundle.NotFound()...)
	return &Inline{
		Style: template.CSS(style), Script: template.JS(script), // #nosec: from files of the program
		StyleHash: bundle.Hash(style), ScriptHash: bundle.Hash(script),
	}, err
}
