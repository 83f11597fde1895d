// Package single writes a whole site as one HTML file, the edition in one file. The file
// needs no server and makes no request. Its script (static/js/single) shows the pages of
// the site, which are in a compressed pack, and searches with the engine of the site.
package single

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"portolan/generator/bundle"
	"portolan/generator/output"
)

// Content is what an edition contains.
type Content struct {
	// Title is the title of the site. Version is the version of the program.
	Title, Version string
	// Static contains the style sheets and scripts.
	Static fs.FS
	// Pages are the HTML files of a site. Their links to each other work in the edition.
	Pages []output.File
	// Drawings are the SVG pictures of the site itself. They are packed with the pages, which
	// makes them much smaller.
	Drawings []output.File
	// Pictures are the pictures in notes that pages show. Pages refer to them by their paths.
	Pictures []output.File
	// Index returns the search index as JSON.
	Index func() ([]byte, error)
}

// Result says what Write has written.
type Result struct {
	// Pages is the number of pages in the edition.
	Pages int
	// Left lists the pictures that are too large for the edition.
	Left []string
}

// Write writes an edition to a buffer. Equal content gives equal bytes.
func Write(b *bytes.Buffer, c Content) (Result, error) {
	pages, err := packed(slices.Concat(c.Pages, c.Drawings))
	if err != nil {
		return Result{}, err
	}
	index, err := c.Index()
	if err != nil {
		return Result{}, err
	}
	doc := document{title: c.Title, version: c.Version}
	if err := doc.addLook(c.Static); err != nil {
		return Result{}, err
	}
	for _, data := range []block{
		{id: "_script", content: []byte(doc.script)}, {id: "_index", content: index}, {id: "_pages", content: pages},
	} {
		if data.content, err = compressed(data.content); err != nil {
			return Result{}, err
		}
		doc.blocks = append(doc.blocks, data)
	}
	shown, left, err := pictures(c.Pictures)
	if err != nil {
		return Result{}, err
	}
	doc.blocks = append(doc.blocks, shown...)
	return Result{Pages: len(c.Pages), Left: left}, doc.write(b)
}

// addLook adds the style sheet, the script and the icon.
func (d *document) addLook(static fs.FS) error {
	style, err := bundle.Files(static, bundle.CSS, bundle.Style()...)
	if err != nil {
		return err
	}
	scripts := slices.Concat(
		bundle.Engine(), bundle.Page(), bundle.Map(), bundle.Lists(), bundle.Free(), bundle.Explain(), bundle.Paste(),
		bundle.Single(),
	)
	script, err := bundle.Files(static, bundle.JavaScript, scripts...)
	if err != nil {
		return err
	}
	loader, err := bundle.Files(static, bundle.JavaScript, bundle.Loader()...)
	if err != nil {
		return err
	}
	d.icon, err = bundle.Files(static, bundle.SVG, bundle.Icon()...)
	// The anchor of a link is a part of the address after "#", so no element is the target.
	// The script gives the class "target" to the element instead.
	d.style = strings.ReplaceAll(string(style), ":target", ".target")
	d.loader, d.script = string(loader), string(script)
	return err
}

// packed renders pages and packs them. Ports come in the order of their numbers, because
// neighbours have similar pages.
func packed(pages []output.File) ([]byte, error) {
	pages = slices.Clone(pages)
	slices.SortFunc(pages, func(a, b output.File) int {
		return cmp.Or(cmp.Compare(path.Dir(a.Path), path.Dir(b.Path)), cmp.Compare(len(a.Path), len(b.Path)),
			cmp.Compare(a.Path, b.Path))
	})
	p := newPack()
	var b bytes.Buffer
	for _, page := range pages {
		b.Reset()
		err := page.Render(&b)
		if err == nil {
			err = p.add(page.Path, b.String())
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", page.Path, err)
		}
	}
	return p.bytes(), nil
}
