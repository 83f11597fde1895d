package generator

import (
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/site"
	"portolan/generator/urls"
)

// describe returns the texts and examples for the page about the JSON files. The examples
// are taken from the JSON files. If changes is false, the site has no file changes.json,
// so describe omits its address.
func describe(reg *registry.Registry, files []output.File, changes bool) (site.Manual, error) {
	m, err := jsonapi.Explain(reg, files)
	shown := site.Manual{Version: jsonapi.SchemaVersion}
	for _, f := range m.Files {
		file := site.ManualFile{URI: f.URI, About: f.About}
		if changes || urls.API+f.URI != urls.ChangesData {
			file.Instance = f.URI
		}
		shown.Files = append(shown.Files, file)
	}
	for _, t := range m.Templates {
		shown.Templates = append(shown.Templates, site.ManualFile{URI: t.URI, About: t.About, Instance: m.Instances[t.Name]})
	}
	for _, t := range m.Types {
		example := m.Examples[t.Name]
		typ := site.ManualType{
			Name: t.Name, About: t.About, Words: t.Enum, Min: t.Min, Max: t.Max, Example: example.Lines, From: example.URI,
		}
		for _, f := range t.Fields {
			typ.Keys = append(typ.Keys, site.ManualKey{
				Key: f.Key, About: f.About, Type: f.Value.Type, Basic: f.Value.Basic(),
				List: f.Value.List, Map: f.Value.Map, Nullable: f.Value.Nullable,
			})
		}
		shown.Types = append(shown.Types, typ)
	}
	return shown, err
}
