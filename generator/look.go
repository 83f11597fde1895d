package generator

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/site"
	"portolan/generator/urls"
)

// Look contains what comes from the templates and static files of a site, and not from notes. If
// notes are read again and again, one Look is enough for all editions of the site.
type Look struct {
	hashed bool
	engine output.File
	pages  *site.Look
}

// NewLook reads the templates and static files. hashed is the argument of Files.
func NewLook(templates, static fs.FS, hashed bool) (*Look, error) {
	return newLook(templates, static, nil, hashed)
}

// newLook is like NewLook. own are the templates of the user, by their paths.
func newLook(templates, static fs.FS, own map[string]*diag.Text, hashed bool) (*Look, error) {
	engine, err := engineFile(static, hashed)
	if err != nil {
		return nil, err
	}
	pages, err := site.NewLook(templates, static, own, engine.Path, hashed)
	return &Look{hashed, engine, pages}, err
}

// engineFile returns the script of the search engine. Pages and widgets load it when
// somebody searches.
func engineFile(static fs.FS, hashed bool) (output.File, error) {
	content, err := bundle.Files(static, bundle.JavaScript, bundle.Engine()...)
	return output.Asset(urls.Assets+"engine.js", content, hashed), err
}
