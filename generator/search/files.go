// Package search prepares the registry for searching and runs the one engine there
// is, static/js/engine: in the browser the page's script drives it, here goja
// does, for the command line and the tests.
package search

import (
	"bytes"
	"sync"

	"portolan/generator/encode"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The index is a classic script, which works from disk, where a page cannot
// fetch; so is the pointer to it.
const (
	indexHead   = "globalThis.portolanIndex="
	pointerHead = "globalThis.portolanIndexFile="
)

// Files returns the search index of the site, and the path of the file that holds it: with
// hashed set, another file leads there. The content is made once, when first asked for;
// with hashed set, at once, since its name depends on it.
func Files(reg *registry.Registry, pages urls.Scheme, hashed bool) (files []output.File, index string, err error) {
	content := sync.OnceValues(func() ([]byte, error) { return script(indexHead, NewIndex(reg, pages)) })
	holds := output.File{Path: urls.SearchIndex, Render: func(b *bytes.Buffer) error {
		script, err := content()
		b.Write(script)
		return err
	}}
	if !hashed {
		return []output.File{holds}, holds.Path, nil
	}
	whole, err := content()
	if err != nil {
		return nil, "", err
	}
	holds.Path = output.HashedPath(urls.SearchIndex, whole)
	pointer, err := script(pointerHead, holds.Path)
	return []output.File{output.Static(urls.SearchIndex, pointer), holds}, holds.Path, err
}

// script is a statement that keeps a value for the page's script.
func script(head string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(head)
	err := encode.JSON(&b).Encode(value)
	return b.Bytes(), err
}
