package jsonapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// searched is the encoded data of search.json.
type searched struct {
	// json is nil if the registry is too large to keep the JSON in memory.
	json     []byte
	total    int
	revision string
}

// encodeSearch encodes the data of search.json. It keeps the JSON in memory only if the
// registry has at most maxKept services.
func encodeSearch(c converter) (searched, error) {
	var s searched
	var kept bytes.Buffer
	hash, small := sha256.New(), len(c.reg.Services()) <= maxKept
	err := writeDocuments(c, func(part []byte) {
		_, _ = hash.Write(part)
		if small {
			kept.Write(part)
		}
	}, &s.total)
	s.json, s.revision = kept.Bytes(), revisionHead+hex.EncodeToString(hash.Sum(nil))
	return s, err
}

// writeDocuments encodes the data of search.json. It calls write several times, each time
// with the next part of the JSON. It sets total to the number of documents.
func writeDocuments(c converter, write func([]byte), total *int) error {
	var enc encoder
	*total = 0
	write([]byte(`{"documents":[`))
	for d := range searchDocuments(c) {
		if *total > 0 {
			write(comma)
		}
		*total++
		write(enc.line(d))
	}
	write(end)
	return enc.err
}

// searchDocuments yields the documents of services, and after them the documents of
// protocols.
func searchDocuments(c converter) iter.Seq[Document] {
	return func(yield func(Document) bool) {
		for _, s := range c.reg.Services() {
			if !yield(c.document(s)) {
				return
			}
		}
		for _, p := range c.reg.Protocols() {
			if p.Note == nil && !p.IsTransport() {
				continue
			}
			d := Document{ID: p.ID, Page: c.pages.Protocol(p), Title: p.Name}
			d.Names = appendNames([]string{}, d.Title, p.Names()...)
			if p.Note != nil {
				d.Text = p.Note.Description
			}
			if !yield(d) {
				return
			}
		}
	}
}

func (c converter) document(s *registry.Service) Document {
	number := fmt.Sprint(s.Port)
	if !s.Single() {
		number += fmt.Sprintf("-%d", s.End)
	}
	d := Document{ID: s.ID, Page: urls.Service(c.pages, s), Number: &number, Title: s.Name,
		Names: append([]string{}, s.Names...), State: &s.State}
	for _, p := range s.Protocols {
		d.Names = appendNames(d.Names, d.Title, p.Name)
	}
	var texts []string
	for _, a := range limited(s.Statements) {
		if said := text.Plain(a.Description); said != "" && !slices.Contains(texts, said) {
			texts = append(texts, said)
		}
	}
	d.Text = strings.Join(texts, "; ")
	return d
}

// appendNames returns names, with the strings in more appended. It skips strings that are
// equal to the title or already in the list. The comparison ignores case (text.Fold).
func appendNames(names []string, title string, more ...string) []string {
	for _, name := range more {
		same := func(other string) bool { return text.Fold(other) == text.Fold(name) }
		if name != "" && !same(title) && !slices.ContainsFunc(names, same) {
			names = append(names, name)
		}
	}
	return names
}

// Document is a service or a protocol as a document for a search engine.
type Document struct {
	_      struct{}        `about:"A service or a protocol as a document for a search engine."`
	ID     string          `json:"id" about:"Id of the service or protocol. It is unique among the documents."`
	Page   string          `json:"page" about:"The page that shows it. Services of one number share a page."`
	Number *string         `json:"number" about:"The port, or the range, such as 6000-6063. Null for a protocol."`
	Title  string          `json:"title" about:"Its name."`
	Names  []string        `json:"names" about:"Its other names: names of its protocols, service names and aliases. Each name is listed once."`
	Text   string          `json:"text" about:"The descriptions that sources give."`
	State  *registry.State `json:"state" about:"State of the service. Null for a protocol."`
}
