// Package search makes the search index of a registry, and runs the search engine
// (static/js/engine). Browsers run the same engine. This package runs it with goja, for the
// command line and for tests.
package search

import (
	"bytes"
	"sync"

	"portolan/generator/encode"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The index is a classic script and not JSON, because a page that is opened from disk cannot
// fetch files. The pointer to the index is such a script, too.
const (
	indexHead   = "globalThis.portolanIndex="
	pointerHead = "globalThis.portolanIndexFile="
)

// Files returns the files of the search index, and the path of the index. If hashed is not
// set, the index is one file, which is made when it is first rendered. If hashed is set, the
// path of the index contains a hash of its content, so Files makes it immediately. Then a
// second file at urls.SearchIndex has the path of the index.
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

// script returns a JavaScript statement that assigns a value to a global variable.
func script(head string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(head)
	err := encode.JSON(&b).Encode(value)
	return b.Bytes(), err
}
