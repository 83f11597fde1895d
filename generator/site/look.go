package site

import (
	"html/template"
	"io/fs"

	"portolan/generator/diag"
	"portolan/generator/output"
)

// Look contains what comes from the templates, style sheets and scripts of a site. It does not
// depend on notes, so sites of several registries can share it.
type Look struct {
	templates map[string]pageTemplate
	layout    *template.Template
	assets    Assets
	files     []output.File
	inline    *Inline
	// chart is the style sheet of the picture of all ports.
	chart string
}

// NewLook reads and minifies the templates and the files of static. engine is the path of the
// search engine. own are the templates of the user, by their names: see loadTemplates. If hashed is set, the names of assets contain a hash of their content.
func NewLook(templates, static fs.FS, own map[string]*diag.Text, engine string, hashed bool) (*Look, error) {
	l := &Look{}
	var err error
	if l.templates, l.layout, err = loadTemplates(templates, own); err != nil {
		return nil, err
	}
	if l.assets, l.files, err = loadAssets(static, engine, hashed); err != nil {
		return nil, err
	}
	if l.inline, err = loadInline(static); err != nil {
		return nil, err
	}
	l.chart, err = chartStyle(static)
	return l, err
}
