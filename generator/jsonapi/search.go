package jsonapi

import (
	"bytes"
	"errors"
	"fmt"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SearchFile is search.json: documents for a search engine that is not part of this
// program.
type SearchFile struct {
	_ struct{} `about:"Documents for a search engine of your own: one per service, one per transport, and one per protocol that a note is about."`
	Envelope
	Total int        `json:"total" min:"0" about:"Number of documents in data."`
	Data  SearchData `json:"data"`
}

// SearchData is the data of search.json.
type SearchData struct {
	_         struct{}   `about:"The documents."`
	Documents []Document `json:"documents" about:"First services by port and end, then protocols by id. Services of one number are in the order of its page."`
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
