package jsonapi

import (
	"bytes"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// SourcesFile tells who speaks where.
type SourcesFile struct {
	_ struct{} `about:"Who speaks on the site, in which notes, and how much of it."`
	Envelope
	Total int         `json:"total" min:"0" about:"Number of sources in data."`
	Data  SourcesData `json:"data"`
}

// SourcesData is what sources.json holds.
type SourcesData struct {
	_       struct{}       `about:"The sources, and their notes."`
	Sources []SourceDetail `json:"sources" about:"By rank, notes first, and id."`
	Notes   []Note         `json:"notes" about:"All notes of the site, by path."`
}

// SourceDetail is a source with what it states.
type SourceDetail struct {
	_ struct{} `about:"A source with what it states."`
	Source
	Assignments int      `json:"assignments" min:"0" about:"How many there are of it."`
	Notes       []string `json:"notes" about:"Paths of the notes that they stand in."`
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
		if len(n.Assignments) > 0 {
			s := &data.Sources[at[n.Source]]
			s.Assignments += len(n.Assignments)
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
