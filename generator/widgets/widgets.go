// Package widgets makes what other sites load to show this one: embed/v1.js,
// joined from static/js/widgets, which defines the elements <portolan-port>,
// <portolan-protocol> and <portolan-search>, and what that asks for beside the
// JSON index.
//
// The address of the script is one that other sites write down, so its name has
// no hash and its content knows nothing of one site or build. What changes with
// a build stands in embed/v1.json, the directory, which belongs to the script
// and is no part of the JSON index.
package widgets

import (
	"bytes"
	"encoding/json"
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/encode"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options say how the files are made. All fields but Hashed are required.
type Options struct {
	Static fs.FS
	// Hashed names the search engine by its content.
	Hashed bool
	// Index is the path of the search index.
	Index string
	// Pages is where the pages are.
	Pages urls.Scheme
}

// The sources of the style sheet of the script, and of the file of headers that some hosts read.
const (
	styleSource   = "embed/v1.css"
	headersSource = "hosting/_headers"
)

// Files lists the script, its directory and places, the search engine, which it loads when
// somebody searches, and the headers under which other sites may load them.
func Files(reg *registry.Registry, opts Options) ([]output.File, error) {
	script, err := script(opts.Static)
	if err != nil {
		return nil, err
	}
	content, err := bundle.Files(opts.Static, bundle.JavaScript, bundle.Engine()...)
	if err != nil {
		return nil, err
	}
	headers, err := fs.ReadFile(opts.Static, headersSource)
	if err != nil {
		return nil, err
	}
	engine := output.Asset(urls.Assets+"engine.js", content, opts.Hashed)
	return []output.File{
		output.Static(urls.Widgets, script),
		encoded(urls.WidgetDirectory, func() any { return newDirectory(reg, opts.Pages, engine.Path, opts.Index) }),
		encoded(urls.WidgetPlaces, func() any { return newProtocolFiles(reg) }),
		engine,
		output.Static("_headers", headers),
	}, nil
}

// encoded returns a file of JSON.
func encoded(path string, value func() any) output.File {
	return output.File{Path: path, Render: func(b *bytes.Buffer) error {
		return encode.JSON(b).Encode(value())
	}}
}

// script is the minified script with its style sheet, in place of that one's
// name: a page with a strict policy lets scripts build style sheets, but load
// or inline none.
func script(static fs.FS) ([]byte, error) {
	source, err := bundle.Join(static, bundle.Widgets()...)
	if err != nil {
		return nil, err
	}
	style, err := bundle.Files(static, bundle.CSS, styleSource)
	if err != nil {
		return nil, err
	}
	quoted, err := json.Marshal(string(style))
	if err != nil {
		return nil, err
	}
	return bundle.Minify(bundle.JavaScript, bytes.Replace(source, []byte(`"`+styleSource+`"`), quoted, 1))
}
