package jsonapi

import (
	"bytes"
	"slices"

	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// IndexFile names all other files.
type IndexFile struct {
	_ struct{} `about:"What there is: the one address that a client must know. All others follow from it."`
	Envelope
	Total int       `json:"total" min:"0" about:"Number of entries in files."`
	Data  IndexData `json:"data"`
}

// IndexData is what the index holds.
type IndexData struct {
	_         struct{}   `about:"How much there is, and where."`
	Root      string     `json:"root" about:"Leads from the folder of index.json to the root of the site, which a page is relative to."`
	Site      Settings   `json:"site"`
	Counts    Counts     `json:"counts"`
	Files     []Listed   `json:"files" about:"The files of which there is one."`
	Templates []Template `json:"templates" about:"The files of which there are many. Those that exist are named by the records of registry.json."`
}

// Settings are what the home note says of the site, beside its title.
type Settings struct {
	_           struct{}      `about:"What the site says of itself, beside its title."`
	Description *string       `json:"description"`
	Language    *string       `json:"language" about:"A tag of BCP 47."`
	Licence     *string       `json:"licence" about:"Of the notes; that of imported registries is their source's."`
	SourceURL   *string       `json:"source_url" about:"Where to correct or add something."`
	Featured    []port.Number `json:"featured" about:"Ports that the home page offers."`
}

// Counts tell how much a site holds.
type Counts struct {
	_           struct{} `about:"How much registry.json holds."`
	Assignments int      `json:"assignments" min:"0"`
	Services    int      `json:"services" min:"0"`
	Ports       int      `json:"ports" min:"0"`
	Ranges      int      `json:"ranges" min:"0"`
	Protocols   int      `json:"protocols" min:"0"`
	Blocks      int      `json:"blocks" min:"0"`
	Notes       int      `json:"notes" min:"0"`
	Conflicts   int      `json:"conflicts" min:"0"`
	Sources     int      `json:"sources" min:"0"`
}

// Listed is a file of which there is one.
type Listed struct {
	_        struct{} `about:"A file of which there is one."`
	Name     string   `json:"name"`
	URI      string   `json:"uri"`
	Schema   *string  `json:"schema" about:"The uri of its schema, for files of data."`
	Revision *string  `json:"revision" about:"The revision of the file, if facts are what it holds."`
	About    string   `json:"about"`
}

// Template is the address of files of which there are many.
type Template struct {
	_      struct{} `about:"Addresses of files of which there are many, with names in braces for what differs."`
	Name   string   `json:"name"`
	URI    string   `json:"uri"`
	Page   string   `json:"page" about:"The page beside such a file."`
	Schema string   `json:"schema" about:"The uri of the schema."`
	About  string   `json:"about"`
}

// itself is index.json, which does not list itself.
var itself = Listed{Name: "index", URI: relative(urls.APIIndex), Schema: orNull(urls.IndexSchema),
	About: "What there is, and where: the one address to know."}

// listed are the other files of which there is one in every site.
var listed = []Listed{
	{Name: "registry", URI: relative(urls.Registry), Schema: orNull(urls.RegistrySchema), About: "Everything: all " +
		"services, assignments, ports, ranges, protocols, notes and conflicts."},
	{Name: "sources", URI: relative(urls.SourcesData), Schema: orNull(urls.SourcesSchema), About: "Who speaks, in which " +
		"notes, and how much of it."},
	{Name: "search", URI: relative(urls.SearchData), Schema: orNull(urls.SearchSchema), About: "What there is to be " +
		"found, for those who bring a search of their own."},
	{Name: "registry-schema", URI: urls.RegistrySchema, About: "JSON Schema (2020-12) of registry.json and of all " +
		"files that templates name."},
	{Name: "sources-schema", URI: urls.SourcesSchema, About: "JSON Schema (2020-12) of sources.json."},
	{Name: "index-schema", URI: urls.IndexSchema, About: "JSON Schema (2020-12) of index.json."},
	{Name: "search-schema", URI: urls.SearchSchema, About: "JSON Schema (2020-12) of search.json."},
	{Name: "changes-schema", URI: urls.ChangesSchema, About: "JSON Schema (2020-12) of changes.json."},
	{Name: "types", URI: relative(urls.TypeScript), About: "Types of all files for TypeScript."},
	{Name: "openapi", URI: relative(urls.OpenAPI), About: "OpenAPI 3.1 description of all files."},
}

// home is the file of the home note, where there is one.
var home = Listed{Name: "home", URI: "home.json", Schema: orNull(urls.RegistrySchema), About: "What the home note " +
	"states, and its words."}

// changed is the file of changes, of a site that was built with a baseline.
var changed = Listed{Name: "changes", URI: relative(urls.ChangesData), Schema: orNull(urls.ChangesSchema),
	About: "What changed since an earlier registry, where the site was told one."}

// filesOf lists the files of a site of which there is one, but for index.json.
func filesOf(reg *registry.Registry, changes bool) []Listed {
	files := slices.Clone(listed)
	if n := reg.Home(); n != nil && urls.NoteData(n) == home.URI {
		files = append(files, home)
	}
	if changes {
		files = append(files, changed)
	}
	return files
}

// templates are the files of which there are many.
var templates = []Template{
	{Name: "port", Page: urls.PortTemplate, About: "What runs on one port, singly and within ranges. A number has such " +
		"a file if something has it, or had it once, by itself."},
	{Name: "range", Page: urls.RangeTemplate, About: "What runs on one range."},
	{Name: "block", Page: urls.BandTemplate, About: "What runs on the system ports, on a thousand user ports, or on " +
		"the dynamic ports, and which of them are reserved or free: system, user-3000, dynamic. A number without a file " +
		"of its own is answered here."},
	{Name: "protocol", Page: urls.ProtocolTemplate, About: "Where a protocol or transport runs, and the note about it. " +
		"A protocol that only one port or range runs, and that no note is about or links to, has no such file: its uri in " +
		"registry.json is that of the port or range."},
	{Name: "note", Page: urls.NoteTemplate, About: "What one note states, and its words. A note about a protocol is in " +
		"the file of that, the home note in home.json."},
}

func init() {
	for i, t := range templates {
		templates[i].URI, templates[i].Schema = urls.Data(t.Page), urls.RegistrySchema
	}
}

// index returns index.json.
func (w *writer) index(reg *registry.Registry) output.File {
	return output.File{Path: urls.APIIndex, Render: func(b *bytes.Buffer) error {
		r, err := w.records()
		if err != nil {
			return err
		}
		all := r.all()
		of := map[string]string{relative(urls.Registry): all.revision()}
		sources, err := w.revised(sourcesData(w.convert))
		if err != nil {
			return err
		}
		of[relative(urls.SourcesData)] = sources.Revision
		searched, err := w.searched()
		if err != nil {
			return err
		}
		of[relative(urls.SearchData)] = searched.revision
		data := IndexData{
			Root: urls.Root(urls.API), Site: settings(reg.Site()), Templates: templates,
			Counts: Counts{
				Assignments: len(reg.Assignments()), Services: len(reg.Services()), Ports: len(reg.Ports()),
				Ranges: len(reg.Ranges()), Protocols: len(reg.Protocols()),
				Blocks: len(port.Bands()), Notes: len(reg.Notes()), Conflicts: len(r.allConflicts), Sources: len(reg.Sources()),
			},
		}
		for _, f := range filesOf(reg, w.changes) {
			f.Revision = orNull(of[f.URI])
			data.Files = append(data.Files, f)
		}
		e, err := w.revised(data)
		if err != nil {
			return err
		}
		e.Schema = urls.IndexSchema
		return writeLine(b, IndexFile{Envelope: e, Total: len(data.Files), Data: data})
	}}
}

func settings(s registry.Site) Settings {
	return Settings{
		Description: orNull(s.Description), Language: orNull(s.Language), Licence: orNull(s.Licence),
		SourceURL: orNull(s.SourceURL),
		Featured:  append([]port.Number{}, s.Featured...),
	}
}
