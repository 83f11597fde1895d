package site

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Assets are the addresses of the style sheet, the scripts and the icon, relative to the
// root. Index is the script with the search index, which pages load only for a search.
type Assets struct {
	Style, Script, Icon, Index string
}

// asset is one file of the site. It is made from the files in sources, which are relative
// to static/, in this order.
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

// loadAssets joins and minifies the style sheets, the scripts and the icon. If hashed
// is set, the name of each file contains a hash of its content.
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

// hosting contains server configurations. Users can copy them from the page embed.html.
type hosting struct{ nginx, caddy string }

// loadHosting reads nginx.conf and Caddyfile from static/hosting.
func loadHosting(static fs.FS) (hosting, error) {
	nginx, err := fs.ReadFile(static, "hosting/nginx.conf")
	if err != nil {
		return hosting{}, err
	}
	caddy, err := fs.ReadFile(static, "hosting/Caddyfile")
	return hosting{string(nginx), string(caddy)}, err
}
