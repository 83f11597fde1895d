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
	_ struct{} `about:"What there is to be found, for those who bring a search of their own: a document for every port and range, and for the protocols that a note is about."`
	Envelope
	Total int        `json:"total" min:"0" about:"Number of documents in data."`
	Data  SearchData `json:"data"`
}

// SearchData is what search.json holds.
type SearchData struct {
	_         struct{}   `about:"The documents."`
	Documents []Document `json:"documents" about:"Ports by number, then ranges, then protocols by id."`
}

// Document is a page as a search sees it.
type Document struct {
	_      struct{} `about:"A page as a search sees it."`
	Page   string   `json:"page" about:"It tells documents apart."`
	Number *string  `json:"number" about:"The port, or the range as 6000-6063; null for a protocol."`
	Title  string   `json:"title" about:"What stands at the head of the page."`
	Names  []string `json:"names" about:"What else it is called, each name once: labels and names of protocols, service names, what sources call it."`
	Text   string   `json:"text" about:"What else the sources say."`
}

func searchData(reg *registry.Registry) SearchData {
	data := SearchData{Documents: []Document{}}
	for _, p := range reg.Ports() {
		data.Documents = append(data.Documents, searched(urls.Port(p.Number), p.Number, p.Number, p.Assignments))
	}
	for _, r := range reg.Ranges() {
		data.Documents = append(data.Documents, searched(urls.Range(r.Start, r.End), r.Start, r.End, r.Assignments))
	}
	for _, p := range reg.Protocols() {
		if p.Note == nil && !p.IsTransport() {
			continue
		}
		d := Document{Page: urls.Protocol(p), Title: p.Name}
		d.Names = appendNames([]string{}, d.Title, p.Names()...)
		if p.Note != nil {
			d.Text = p.Note.Description
		}
		data.Documents = append(data.Documents, d)
	}
	return data
}

func searched(page string, first, last registry.Number, assignments []*registry.Assignment) Document {
	number := fmt.Sprint(first)
	if first != last {
		number += fmt.Sprintf("-%d", last)
	}
	d := Document{Page: page, Number: &number, Title: assignments[0].Heading(), Names: []string{}}
	for _, a := range assignments {
		d.Names = appendNames(d.Names, d.Title, a.Name, a.Service)
		for _, p := range a.Protocols {
			d.Names = appendNames(d.Names, d.Title, p.Label, p.Name)
		}
		if said := text.Plain(a.Description); said != "" {
			d.Text += said + "; "
		}
	}
	d.Text = strings.TrimSuffix(d.Text, "; ")
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

// search returns search.json.
func (w *writer) search(reg *registry.Registry) output.File {
	return output.File{Path: urls.SearchData, Render: func(b *bytes.Buffer) error {
		data := searchData(reg)
		e, err := w.revised(data)
		if err != nil {
			return err
		}
		e.Schema = urls.SearchSchema
		return encode(b, SearchFile{Envelope: e, Total: len(data.Documents), Data: data})
	}}
}
