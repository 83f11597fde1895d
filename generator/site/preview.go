package site

import (
	"io/fs"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// previewOf contains the picture of each kind of page that other programs show for a link to the
// page (https://ogp.me). The key is the name of a template. All other pages have the picture of
// lists. make pictures draws the pictures.
var previewOf = map[string]string{
	"home": "home", "port": "port", "protocol": "protocol", "topic": "topic", "note": "note",
}

const listPreview = "list"

// previewFiles returns the pictures of all kinds of pages, and the address of each.
func previewFiles(static fs.FS, hashed bool) (map[string]string, []output.File, error) {
	addresses := map[string]string{listPreview: ""}
	for _, name := range previewOf {
		addresses[name] = ""
	}
	var files []output.File
	for name := range addresses {
		content, err := fs.ReadFile(static, "preview/"+name+".png")
		if err != nil {
			return nil, nil, err
		}
		f := output.Asset(urls.Assets+"preview-"+name+".png", content, hashed)
		addresses[name], files = f.Path, append(files, f)
	}
	return addresses, files, nil
}

// previewed returns the layout values for the page at a path, with the full address of the picture
// for its template. Without a base URL, there is no picture.
func (s *site) previewed(template, path string) Page {
	p, name := s.page(path), previewOf[template]
	if name == "" {
		name = listPreview
	}
	if address := s.previews[name]; address != "" {
		p.Preview = s.baseURL + address
	}
	return p
}
