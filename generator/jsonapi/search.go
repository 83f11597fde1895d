package jsonapi

import (
	"bytes"
	"errors"
	"fmt"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SearchFile is what a search of somebody's own would look in.
type SearchFile struct {
	_ struct{} `about:"What there is to be found, for those who bring a search of their own: a document for every service, and for the protocols that a note is about."`
	Envelope
	Total int        `json:"total" min:"0" about:"Number of documents in data."`
	Data  SearchData `json:"data"`
}

// SearchData is what search.json holds.
type SearchData struct {
	_         struct{}   `about:"The documents."`
	Documents []Document `json:"documents" about:"Services by port and end, those of one number in the order of its page; then protocols by id."`
}

// search returns search.json.
func (w *writer) search(reg *registry.Registry) output.File {
	return output.File{Path: urls.SearchData, Render: func(b *bytes.Buffer) error {
		s, err := w.searched()
		if err != nil {
			return err
		}
		e := w.envelope
		e.Schema, e.Revision = urls.SearchSchema, s.revision
		var enc encoder
		b.Write(bytes.TrimSuffix(enc.line(e), brace))
		fmt.Fprintf(b, `,"total":%d,"data":`, s.total)
		if b.Write(s.json); s.json == nil {
			err = writeDocuments(w.convert, func(part []byte) { b.Write(part) }, &s.total)
		}
		b.WriteString("}\n")
		return errors.Join(enc.err, err)
	}}
}
