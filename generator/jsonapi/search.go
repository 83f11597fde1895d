package jsonapi

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/text"
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

// Document is a service or protocol as a search sees it.
type Document struct {
	_      struct{}        `about:"A service or a protocol as a search sees it."`
	ID     string          `json:"id" about:"That of the service or protocol: it tells documents apart."`
	Page   string          `json:"page" about:"The page that shows it; services of one number share one."`
	Number *string         `json:"number" about:"The port, or the range as 6000-6063; null for a protocol."`
	Title  string          `json:"title" about:"Its name."`
	Names  []string        `json:"names" about:"What else it is called, each name once: names of its protocols, service names, aliases."`
	Text   string          `json:"text" about:"What sources say that it is for."`
	State  *registry.State `json:"state" about:"That of the service; null for a protocol."`
}

func searchData(reg *registry.Registry) SearchData {
	data := SearchData{Documents: []Document{}}
	for _, s := range reg.Services() {
		data.Documents = append(data.Documents, documentOf(s))
	}
	for _, p := range reg.Protocols() {
		if p.Note == nil && !p.IsTransport() {
			continue
		}
		d := Document{ID: p.ID, Page: urls.Protocol(p), Title: p.Name}
		d.Names = appendNames([]string{}, d.Title, p.Names()...)
		if p.Note != nil {
			d.Text = p.Note.Description
		}
		data.Documents = append(data.Documents, d)
	}
	return data
}

func documentOf(s *registry.Service) Document {
	number := fmt.Sprint(s.Port)
	if !s.Single() {
		number += fmt.Sprintf("-%d", s.End)
	}
	d := Document{ID: s.ID, Page: urls.Service(s), Number: &number, Title: s.Name, Names: append([]string{}, s.Names...), State: &s.State}
	for _, p := range s.Protocols {
		d.Names = appendNames(d.Names, d.Title, p.Name)
	}
	var texts []string
	for _, a := range first(s.Statements) {
		if said := text.Plain(a.Description); said != "" && !slices.Contains(texts, said) {
			texts = append(texts, said)
		}
	}
	d.Text = strings.Join(texts, "; ")
	return d
}

// appendNames adds names that are not among them, nor the title, in any case
// of their letters.
func appendNames(names []string, title string, more ...string) []string {
	for _, name := range more {
		same := func(other string) bool { return text.Fold(other) == text.Fold(name) }
		if name != "" && !same(title) && !slices.ContainsFunc(names, same) {
			names = append(names, name)
		}
	}
	return names
}

// searched is the data of search.json as JSON, which index.json needs, too.
type searched struct {
	json     []byte
	total    int
	revision string
}

func encodeSearch(reg *registry.Registry) (searched, error) {
	data := searchData(reg)
	var enc encoder
	s := searched{json: enc.line(data), total: len(data.Documents)}
	s.revision = revise(s.json)
	return s, enc.err
}

// search returns search.json.
func (w *writer) search() output.File {
	return output.File{Path: urls.SearchData, Render: func(b *bytes.Buffer) error {
		s, err := w.searched()
		if err != nil {
			return err
		}
		e := w.envelope
		e.Schema, e.Revision = urls.SearchSchema, s.revision
		var enc encoder
		head := bytes.TrimSuffix(enc.line(e), []byte("}"))
		b.Grow(len(head) + len(s.json) + headRoom)
		b.Write(head)
		fmt.Fprintf(b, `,"total":%d,"data":`, s.total)
		b.Write(s.json)
		b.WriteString("}\n")
		return enc.err
	}}
}
