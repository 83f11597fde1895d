package site

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// Assets are the addresses of what every page loads, relative to the root.
type Assets struct {
	Style, Script, Icon, Index string
}

// bundle is one asset made of several sources, in this order.
type bundle struct {
	name, mediatype string
	sources         []string
}

var (
	styleBundle = bundle{"site.css", "text/css", []string{
		"css/tokens.css", "css/base.css", "css/layout.css", "css/plate.css", "css/tables.css",
		"css/lists.css", "css/prose.css", "css/search.css", "css/manual.css",
	}}
	scriptBundle = bundle{"site.js", "application/javascript", []string{"js/engine.js", "js/search.js"}}
	iconBundle   = bundle{"icon.svg", "image/svg+xml", []string{"icon.svg"}}
)

// loadAssets minifies the style sheets, scripts and the icon.
func loadAssets(static fs.FS, hashed bool) (Assets, []output.File, error) {
	m := minify.New()
	m.Add("text/css", &css.Minifier{})
	m.Add("application/javascript", &js.Minifier{})
	m.Add("image/svg+xml", &svg.Minifier{})
	assets := Assets{Index: urls.SearchIndex}
	var files []output.File
	for _, b := range []struct {
		bundle
		address *string
	}{{styleBundle, &assets.Style}, {scriptBundle, &assets.Script}, {iconBundle, &assets.Icon}} {
		content, err := b.minified(m, static)
		if err != nil {
			return assets, nil, err
		}
		f := output.Static(urls.Assets+b.name, content)
		if hashed {
			f.Path = output.HashedPath(f.Path, content)
		}
		*b.address = f.Path
		files = append(files, f)
	}
	return assets, files, nil
}

func (b bundle) minified(m *minify.M, static fs.FS) ([]byte, error) {
	var all, out bytes.Buffer
	for _, name := range b.sources {
		source, err := fs.ReadFile(static, name)
		if err != nil {
			return nil, err
		}
		all.Write(source)
	}
	if err := m.Minify(b.mediatype, &out, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", b.name, err)
	}
	return out.Bytes(), nil
}
