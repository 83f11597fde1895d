package jsonapi

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// Manual is what the pages are made of that explain the JSON index.
type Manual struct {
	Types     []schema.Type
	Files     []Listed // index.json first
	Templates []Template
	// Instances are files of this site, by the names of the templates that
	// they are of. A site may have none of a template.
	Instances map[string]string
	// Examples are objects in files of this site, by the names of their types.
	Examples map[string]Example
}

// Example is an object as it stands in a file.
type Example struct {
	URI string
	// Lines are its keys, one a line, with long values cut short.
	Lines string
}

// Explain makes the manual of a registry, with examples from its files.
func Explain(reg *registry.Registry, files []output.File) (Manual, error) {
	m := Manual{
		Types: Types(), Files: append([]Listed{itself}, filesOf(reg, true)...), Templates: templates,
		Instances: instances(reg), Examples: map[string]Example{},
	}
	look := []string{itself.URI, relative(urls.SourcesData), relative(urls.SearchData), changed.URI}
	for _, t := range templates {
		look = append(look, m.Instances[t.Name])
	}
	if i := slices.IndexFunc(reg.Conflicts(), func(c *registry.Conflict) bool { return reg.Port(c.Port) != nil && c.Port == c.End }); i >= 0 {
		look = append(look, urls.Data(urls.Port(reg.Conflicts()[i].Port)))
	}
	for _, f := range files {
		uri := relative(f.Path)
		if !slices.Contains(look, uri) {
			continue
		}
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return m, err
		}
		if err := m.collect(rootOf(uri), b.Bytes(), uri); err != nil {
			return m, fmt.Errorf("%s: %w", uri, err)
		}
	}
	return m, nil
}

// instances picks a file for each template: of the first port that the home
// page offers, or of the first there is, and so on.
func instances(reg *registry.Registry) map[string]string {
	found := map[string]string{}
	ports := reg.Ports()
	for _, n := range reg.Site().Featured {
		if p := reg.Port(n); p != nil {
			ports = append([]*registry.Port{p}, ports...)
			break
		}
	}
	if len(ports) > 0 {
		found["port"] = urls.Data(urls.Port(ports[0].Number))
		if p := ports[0].Headline().Protocols; len(p) > 0 {
			found["protocol"] = urls.Data(urls.Protocol(p[0]))
		}
	}
	blocks := registry.Blocks()
	found["block"] = urls.Data(urls.Block(blocks[len(blocks)-1])) // the dynamic ports, of which few are named
	if p := reg.Protocols(); len(p) > 0 {
		found["protocol"] = cmp.Or(found["protocol"], urls.Data(urls.Protocol(p[0])))
	}
	if r := reg.Ranges(); len(r) > 0 {
		found["range"] = urls.Data(urls.Range(r[0].Start, r[0].End))
	}
	for _, n := range reg.Notes() {
		if n.Protocol == nil && !n.Home && (found["note"] == "" || len(n.Assignments) == 0) {
			found["note"] = urls.NoteData(n)
		}
	}
	return found
}

// rootOf returns the type of a data file.
func rootOf(uri string) string {
	switch uri {
	case itself.URI:
		return "IndexFile"
	case relative(urls.SourcesData):
		return "SourcesFile"
	case relative(urls.SearchData):
		return "SearchFile"
	case changed.URI:
		return "ChangesFile"
	}
	return "RegistryFile"
}
