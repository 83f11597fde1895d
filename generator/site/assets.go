package site

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Assets are the addresses of what every page loads, relative to the root.
type Assets struct {
	Style, Script, Icon, Index string
}

// asset is one file made of several sources, in this order.
type asset struct {
	name, mediatype string
	sources         []string
}

var (
	styleAsset = asset{"site.css", bundle.CSS, []string{
		"css/tokens.css", "css/base.css", "css/layout.css",
		"css/marks.css", "css/tables.css", "css/lists.css", "css/search.css",
		"css/plate.css", "css/prose.css", "css/callouts.css", "css/guide.css", "css/manual.css", "css/changes.css",
		"css/print.css",
	}}
	scriptAsset = asset{"site.js", bundle.JavaScript, append(bundle.Engine(), bundle.Page()...)}
	iconAsset   = asset{"icon.svg", bundle.SVG, []string{"icon.svg"}}
)

// loadAssets minifies the style sheets, scripts and the icon.
func loadAssets(static fs.FS, hashed bool) (Assets, []output.File, error) {
	assets := Assets{Index: urls.SearchIndex}
	var files []output.File
	for _, a := range []struct {
		asset
		address *string
	}{{styleAsset, &assets.Style}, {scriptAsset, &assets.Script}, {iconAsset, &assets.Icon}} {
		content, err := bundle.Files(static, a.mediatype, a.sources...)
		if err != nil {
			return assets, nil, err
		}
		f := output.Asset(urls.Assets+a.name, content, hashed)
		*a.address = f.Path
		files = append(files, f)
	}
	return assets, files, nil
}

// hosting is what servers are told, for people to copy.
type hosting struct{ nginx, caddy string }

func loadHosting(static fs.FS) (hosting, error) {
	nginx, err := fs.ReadFile(static, "hosting/nginx.conf")
	if err != nil {
		return hosting{}, err
	}
	caddy, err := fs.ReadFile(static, "hosting/Caddyfile")
	return hosting{string(nginx), string(caddy)}, err
}
