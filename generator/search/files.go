// Package search makes the search index of a registry, and runs the search engine
// (static/js/engine). Browsers run the same engine. For the command line and for tests,
// this package runs it with goja.
package search

import (
	"bytes"
	"sync"

	"portolan/generator/encode"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// indexHead and pointerHead are the beginnings of two scripts. The first script is the
// index. The second script only contains the path of the index. They are classic scripts,
// not JSON, because a page that is opened from disk cannot fetch files.
const (
	indexHead   = "globalThis.portolanIndex="
	pointerHead = "globalThis.portolanIndexFile="
)

// Files returns the files of the search index, and the path of the index. If hashed is
// not set, there is one file, urls.SearchIndex, and its content is made when the file is
// first rendered.
//
// If hashed is set, the path of the index contains a hash of its content, so Files makes
// the content immediately. Then urls.SearchIndex is a second file that only contains this
// path.
func Files(reg *registry.Registry, pages urls.Scheme, hashed bool) (files []output.File, index string, err error) {
	content := sync.OnceValues(func() ([]byte, error) { return script(indexHead, NewIndex(reg, pages)) })
	file := output.File{Path: urls.SearchIndex, Render: func(b *bytes.Buffer) error {
		script, err := content()
		b.Write(script)
		return err
	}}
	if !hashed {
		return []output.File{file}, file.Path, nil
	}
	whole, err := content()
	if err != nil {
		return nil, "", err
	}
	file.Path = output.HashedPath(urls.SearchIndex, whole)
	pointer, err := script(pointerHead, file.Path)
	return []output.File{output.Static(urls.SearchIndex, pointer), file}, file.Path, err
}

// Data returns the search index as JSON, without a script.
func Data(reg *registry.Registry, pages urls.Scheme) ([]byte, error) {
	return script("", NewIndex(reg, pages))
}

// script returns a JavaScript statement that assigns a value to a global variable. head
// is the beginning of the statement.
func script(head string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(head)
	err := encode.JSON(&b).Encode(value)
	return b.Bytes(), err
}
