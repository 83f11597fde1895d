package jsonapi

import (
	"bytes"
	"slices"

	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// IndexFile is index.json, which names all other files.
type IndexFile struct {
	_ struct{} `about:"The index of all files. It is the only address that a client must know: it names all other files."`
	Envelope
	Total int       `json:"total" min:"0" about:"Number of entries in files."`
	Data  IndexData `json:"data"`
}

// IndexData is the data of index.json.
type IndexData struct {
	_         struct{}   `about:"The addresses of all files, the counts and the settings of the site."`
	Root      string     `json:"root" about:"The path from the folder of index.json to the root of the site. Keys called page are relative to this root."`
	Site      Settings   `json:"site"`
	Counts    Counts     `json:"counts"`
	Files     []Listed   `json:"files" about:"The files with a fixed address."`
	Templates []Template `json:"templates" about:"The files that exist once per port, range, protocol or note. The objects of registry.json name each of them in uri."`
}

// Settings are the settings of the site in the home note. The title is not one of them,
// because it is in the envelope.
type Settings struct {
	_           struct{}      `about:"The settings of the site, except its title."`
	Description *string       `json:"description"`
	Language    *string       `json:"language" about:"Language of the site: a language tag (BCP 47)."`
	Licence     *string       `json:"licence" about:"Licence of the notes. The licence of an imported registry is in its source."`
	SourceURL   *string       `json:"source_url" about:"Address where readers can correct or add something."`
	Featured    []port.Number `json:"featured" about:"Ports that the home page shows."`
}

// Counts contains the number of entries in each list of registry.json, and of sources.
type Counts struct {
	_           struct{} `about:"Number of entries in each list of registry.json, and of sources."`
	Assignments int      `json:"assignments" min:"0"`
	Services    int      `json:"services" min:"0"`
	Ports       int      `json:"ports" min:"0"`
	Ranges      int      `json:"ranges" min:"0"`
	Protocols   int      `json:"protocols" min:"0"`
	Topics      int      `json:"topics" min:"0"`
	Blocks      int      `json:"blocks" min:"0"`
	Notes       int      `json:"notes" min:"0"`
	Conflicts   int      `json:"conflicts" min:"0"`
	Sources     int      `json:"sources" min:"0"`
}

// Listed is a file with a fixed address.
type Listed struct {
	_        struct{} `about:"A file with a fixed address."`
	Name     string   `json:"name"`
	URI      string   `json:"uri"`
	Schema   *string  `json:"schema" about:"The uri of its schema. Null for files that describe other files."`
	Revision *string  `json:"revision" about:"The revision of the file. Null if it was not computed for the index."`
	About    string   `json:"about"`
}

// Template is an address pattern for files that exist many times: ports/{port}.json.
type Template struct {
	_      struct{} `about:"An address pattern for files that exist many times. Names in braces are replaced, as in ports/{port}.json."`
	Name   string   `json:"name"`
	URI    string   `json:"uri"`
	Page   string   `json:"page" about:"The address pattern of the page that shows the same."`
	Schema string   `json:"schema" about:"The uri of the schema of these files."`
	About  string   `json:"about"`
}

// itself is the entry for index.json. index.json does not list itself, but the manual and
// the OpenAPI document list it.
var itself = Listed{Name: "index", URI: relative(urls.APIIndex), Schema: orNull(urls.IndexSchema),
	About: "The index of all files: the only address that a client must know."}

// listed are the other files with a fixed address. Every site has them.
var listed = []Listed{
	{Name: "registry", URI: relative(urls.Registry), Schema: orNull(urls.RegistrySchema), About: "Everything: all " +
		"services, assignments, ports, ranges, protocols, notes and conflicts."},
	{Name: "sources", URI: relative(urls.SourcesData), Schema: orNull(urls.SourcesSchema), About: "All sources, with " +
		"their notes and the number of their assignments."},
	{Name: "search", URI: relative(urls.SearchData), Schema: orNull(urls.SearchSchema), About: "Documents for " +
		"your own search engine: one for each service, and one for each protocol that a note is about."},
	{Name: "registry-schema", URI: urls.RegistrySchema, About: "JSON Schema (2020-12) of registry.json and of all " +
		"files whose address below has braces, such as ports/{port}.json."},
	{Name: "sources-schema", URI: urls.SourcesSchema, About: "JSON Schema (2020-12) of sources.json."},
	{Name: "index-schema", URI: urls.IndexSchema, About: "JSON Schema (2020-12) of index.json."},
	{Name: "search-schema", URI: urls.SearchSchema, About: "JSON Schema (2020-12) of search.json."},
	{Name: "changes-schema", URI: urls.ChangesSchema, About: "JSON Schema (2020-12) of changes.json."},
	{Name: "types", URI: relative(urls.TypeScript), About: "Types of all files for TypeScript."},
	{Name: "openapi", URI: relative(urls.OpenAPI), About: "OpenAPI 3.1 description of all files."},
}

// home is the entry for the JSON file of the home note. It is listed only if the site has
// a home note.
var home = Listed{Name: "home", URI: "home.json", Schema: orNull(urls.RegistrySchema), About: "The home note: what " +
	"it lists, and its text."}

// changed is the entry for changes.json. This file exists only if the site was built with
// a baseline.
var changed = Listed{Name: "changes", URI: relative(urls.ChangesData), Schema: orNull(urls.ChangesSchema),
	About: "What changed since an earlier registry. It exists if the site was built with --baseline."}

// filesOf lists the files with a fixed address, except index.json. changes is true if
// there is a changes.json.
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

// templates are the address patterns of the files that exist many times.
var templates = []Template{
	{Name: "port", Page: urls.PortTemplate, About: "What runs on one port, alone or as part of a range. A number has " +
		"such a file if something is or was assigned to this number alone."},
	{Name: "range", Page: urls.RangeTemplate, About: "What runs on one range."},
	{Name: "block", Page: urls.BandTemplate, About: "What runs on the system ports, on a thousand user ports, or on " +
		"the dynamic ports, and which of them are reserved or free. {block} is system, dynamic, or a name such as " +
		"user-3000. Look here for a number that has no file of its own."},
	{Name: "protocol", Page: urls.ProtocolTemplate, About: "The ports of a protocol or transport, and the note about " +
		"it. A protocol has no such file if it runs on only one port or range, and no note is about it or links to it. Then " +
		"its uri in registry.json names the file of the port or range."},
	{Name: "topic", Page: urls.TopicTemplate, About: "The services of one topic, those on usual ports first, and the " +
		"text of the note about the topic."},
	{Name: "note", Page: urls.NoteTemplate, About: "What one note lists, and its text. A note about a protocol or topic is in " +
		"the file of this protocol or topic. The home note is in home.json."},
}

func init() {
	for i, t := range templates {
		templates[i].URI, templates[i].Schema = urls.Data(t.Page), urls.RegistrySchema
	}
}

// index returns index.json.
func (w *writer) index(reg *registry.Registry) output.File {
	return output.File{Path: urls.APIIndex, Render: func(b *bytes.Buffer) error {
		r, err := w.fragments()
		if err != nil {
			return err
		}
		all := r.all()
		// The map of has the revision of each file. Its keys are the uris of the files.
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
				Ranges: len(reg.Ranges()), Protocols: len(reg.Protocols()), Topics: len(reg.Topics()),
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
