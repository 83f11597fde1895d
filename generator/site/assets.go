package site

import (
	"io/fs"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Assets are the addresses of the style sheet, the scripts and the pictures, relative to
// the root of the site. Engine is the script of the search engine, and Index the script
// with the search index. Pages load these two only for a search. Map is the script of the
// page map.html, and Chart is the picture of all ports.
type Assets struct {
	Style, Script, Icon, Engine, Index, Map, Chart string
	// Output is the script that reads and explains the output of programs. Pages load it only when the
	// user pastes such output. Explain is the script that only explain.html loads.
	Output, Explain string
	// Lists is the script of pages with a list.
	Lists string
	// Free is the script that only free.html loads.
	Free string
	// Quiz is the script that only quiz.html loads.
	Quiz string
}

// asset is one file of the site. It consists of the files in sources, joined in this
// order. The paths in sources are relative to the folder static/.
type asset struct {
	name, mediatype string
	sources         []string
}

var (
	styleAsset  = asset{"site.css", bundle.CSS, bundle.Style()}
	scriptAsset = asset{"site.js", bundle.JavaScript, bundle.Page()}
	iconAsset   = asset{"icon.svg", bundle.SVG, bundle.Icon()}
	mapAsset    = asset{"map.js", bundle.JavaScript, bundle.Map()}
	freeAsset   = asset{"free.js", bundle.JavaScript, bundle.Free()}
	quizAsset   = asset{"quiz.js", bundle.JavaScript, bundle.Quiz()}
	outputAsset = asset{"output.js", bundle.JavaScript, bundle.Explain()}
	// explainAsset runs after scriptAsset, and loads outputAsset.
	explainAsset = asset{"explain.js", bundle.JavaScript, bundle.Paste()}
	listsAsset   = asset{"lists.js", bundle.JavaScript, bundle.Lists()}
)

// loadAssets joins and minifies the style sheets, the scripts and the icon. If hashed
// is set, the name of each file contains a hash of its content. engine is the path of the
// search engine. The script of pages begins with the address of the reader of output, which would
// cost bytes on each page.
func loadAssets(static fs.FS, engine string, hashed bool) (Assets, []output.File, error) {
	assets := Assets{Engine: engine, Index: urls.SearchIndex}
	var files []output.File
	for _, a := range []struct {
		asset
		address *string
	}{
		{outputAsset, &assets.Output},
		{styleAsset, &assets.Style}, {scriptAsset, &assets.Script}, {iconAsset, &assets.Icon}, {mapAsset, &assets.Map},
		{explainAsset, &assets.Explain},
		{freeAsset, &assets.Free}, {quizAsset, &assets.Quiz},
		{listsAsset, &assets.Lists},
	} {
		content, err := bundle.Files(static, a.mediatype, a.sources...)
		if err != nil {
			return assets, nil, err
		}
		if a.address == &assets.Script {
			content = append([]byte(`var portolanOutput="`+assets.Output+`";`), content...)
		}
		f := output.Asset(urls.Assets+a.name, content, hashed)
		*a.address = f.Path
		files = append(files, f)
	}
	return assets, files, nil
}
