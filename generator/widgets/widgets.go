// Package widgets makes the files that other sites need to show ports of this site. The
// script embed/v1.js, made from static/js/widgets, defines the elements <portolan-port>,
// <portolan-protocol> and <portolan-search>. It loads files of the JSON index and files
// of this package.
//
// Other sites write the address of the script into their pages. So its name has no hash,
// and its content is the same for all sites and builds. Everything that differs between
// sites is in embed/v1.json, the directory. Only the script uses the directory. It is not
// part of the JSON index.
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

// Options are the settings of the files. All fields are required.
type Options struct {
	Static fs.FS
	// Engine and Index are the paths of the search engine and of the search index.
	Engine, Index string
	// Pages returns the addresses of the pages.
	Pages urls.Scheme
}

// styleSource is the style sheet of the widgets.
const styleSource = "embed/v1.css"

// Files returns the files of the widgets: the script, the directory, and the list of files
// of protocols that have no file of their own.
func Files(reg *registry.Registry, opts Options) ([]output.File, error) {
	script, err := script(opts.Static)
	if err != nil {
		return nil, err
	}
	return []output.File{
		output.Static(urls.Widgets, script),
		encoded(urls.WidgetDirectory, func() any { return newDirectory(reg, opts.Pages, opts.Engine, opts.Index) }),
		encoded(urls.WidgetPlaces, func() any { return newProtocolFiles(reg) }),
	}, nil
}

// encoded returns a file with a value as JSON. It calls the function value when the file
// is rendered.
func encoded(path string, value func() any) output.File {
	return output.File{Path: path, Render: func(b *bytes.Buffer) error {
		return encode.JSON(b).Encode(value())
	}}
}

// script returns the minified script. The source contains the file name of the style
// sheet as a string; script replaces it with the content of the style sheet. A page with
// a strict content security policy allows a script to build a style sheet. It does not
// allow a script to load a style sheet or to write one into the page.
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
