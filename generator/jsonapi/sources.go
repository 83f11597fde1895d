package jsonapi

import (
	"bytes"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SourcesFile is sources.json: the sources of the site and their notes.
type SourcesFile struct {
	_ struct{} `about:"All sources of the site, with their notes and the number of their assignments."`
	Envelope
	Total int         `json:"total" min:"0" about:"Number of sources in data."`
	Data  SourcesData `json:"data"`
}

// SourcesData is the data of sources.json.
type SourcesData struct {
	_       struct{}       `about:"The sources and their notes."`
	Sources []SourceDetail `json:"sources" about:"All sources by kind, notes first, and then by id."`
	Notes   []Note         `json:"notes" about:"All notes of the site, by path."`
}

// SourceDetail is a source with its notes and the number of its assignments.
type SourceDetail struct {
	_ struct{} `about:"A source with its notes and the number of its assignments."`
	Source
	Assignments int      `json:"assignments" min:"0" about:"Number of its assignments."`
	Remarks     int      `json:"remarks" min:"0" about:"Number of its remarks. Only a source of the kind system has remarks, and it has no assignments."`
	Notes       []string `json:"notes" about:"Paths of the notes that contain them."`
}

func sourcesData(c converter) SourcesData {
	data := SourcesData{Sources: []SourceDetail{}, Notes: []Note{}}
	at := map[*registry.Source]int{}
	for i, s := range c.reg.Sources() {
		at[s] = i
		data.Sources = append(data.Sources, SourceDetail{Source: convertSource(s), Notes: []string{}})
	}
	for _, n := range c.reg.Notes() {
		data.Notes = append(data.Notes, c.note(n))
		if remarks := len(c.reg.RemarksOf(n)); len(n.Assignments)+remarks > 0 {
			s := &data.Sources[at[n.Source]]
			s.Assignments += len(n.Assignments)
			s.Remarks += remarks
			s.Notes = append(s.Notes, n.Path())
		}
	}
	return data
}

// sources returns sources.json.
func (w *writer) sources() output.File {
	return output.File{Path: urls.SourcesData, Render: func(b *bytes.Buffer) error {
		data := sourcesData(w.convert)
		e, err := w.revised(data)
		if err != nil {
			return err
		}
		e.Schema = urls.SourcesSchema
		return writeLine(b, SourcesFile{Envelope: e, Total: len(data.Sources), Data: data})
	}}
}
