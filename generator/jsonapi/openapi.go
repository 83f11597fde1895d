package jsonapi

import (
	"regexp"

	"portolan/generator/schema"
	"portolan/generator/urls"
)

// These types are the parts of an OpenAPI 3.1 document that openAPI uses.
type (
	openAPIDocument struct {
		OpenAPI    string              `json:"openapi"`
		Info       openAPIInfo         `json:"info"`
		Servers    []openAPIServer     `json:"servers"`
		Paths      map[string]pathItem `json:"paths"`
		Components openAPIComponents   `json:"components"`
		// Security is an empty list, because nobody has to log in.
		Security []string `json:"security"`
	}
	openAPIInfo struct {
		Title       string `json:"title"`
		Version     string `json:"version"`
		Description string `json:"description"`
	}
	openAPIServer struct {
		URL         string `json:"url"`
		Description string `json:"description"`
	}
	pathItem struct {
		Get operation `json:"get"`
	}
	operation struct {
		OperationID string              `json:"operationId"`
		Summary     string              `json:"summary"`
		Parameters  []parameter         `json:"parameters,omitempty"`
		Responses   map[string]response `json:"responses"`
	}
	parameter struct {
		Name        string `json:"name"`
		In          string `json:"in"`
		Required    bool   `json:"required"`
		Description string `json:"description"`
		Schema      any    `json:"schema"`
	}
	response struct {
		Description string               `json:"description"`
		Content     map[string]mediaType `json:"content,omitempty"`
	}
	mediaType struct {
		Schema any `json:"schema"`
	}
	openAPIComponents struct {
		Schemas map[string]any `json:"schemas"`
	}
	reference struct {
		Ref string `json:"$ref"`
	}
	stringSchema struct {
		Type string `json:"type"`
	}
)

const components = "#/components/schemas/"

// aboutParameter describes the parameters of addresses. These are the names in braces,
// such as {port}.
var aboutParameter = map[string]string{
	"port": "A port number, or the first number of a range.", "end": "The last number of a range.",
	"block": "Id of a part of the number space: system, user-3000, dynamic.", "protocol": "Id of a protocol.",
	"note": "Name of the page of a note.",
}

var inBraces = regexp.MustCompile(`\{(\w+)\}`)

// openAPI returns an OpenAPI document that describes all data files.
func openAPI(types []schema.Type) ([]byte, error) {
	doc := openAPIDocument{
		OpenAPI: "3.1.0",
		Info: openAPIInfo{
			Title: "JSON index of ports", Version: SchemaVersion,
			Description: "Static files with the network ports that a set of notes documents. Version 1 only adds keys: " +
				"ignore keys that you do not know.",
		},
		Servers:    []openAPIServer{{URL: ".", Description: "The folder of this document."}},
		Paths:      map[string]pathItem{},
		Components: openAPIComponents{Schemas: map[string]any{}},
		Security:   []string{},
	}
	for _, f := range append([]Listed{itself, home, changed}, listed...) {
		if f.Schema != nil {
			doc.add(f.Name, f.URI, f.About, *f.Schema)
		}
	}
	for _, t := range templates {
		doc.add(t.Name, t.URI, t.About, t.Schema)
	}
	for _, t := range types {
		doc.Components.Schemas[t.Name] = t.Component(components)
	}
	return schema.Indented(doc)
}

func (d *openAPIDocument) add(name, uri, about, schemaURI string) {
	var file reference
	for _, s := range schemas {
		if s.uri == schemaURI {
			file.Ref = components + s.root
		}
	}
	o := operation{OperationID: name, Summary: about, Responses: map[string]response{
		"200": {"The file.", map[string]mediaType{"application/json": {file}}},
	}}
	for _, m := range inBraces.FindAllStringSubmatch(uri, -1) {
		p := parameter{Name: m[1], In: "path", Required: true, Description: aboutParameter[m[1]],
			Schema: stringSchema{"string"}}
		if m[1] == "port" || m[1] == "end" {
			p.Schema = reference{components + "PortNumber"}
		}
		o.Parameters = append(o.Parameters, p)
	}
	if len(o.Parameters) > 0 {
		o.Responses["404"] = response{Description: "No source lists it."}
	}
	d.Paths["/"+uri] = pathItem{o}
}

// schemas lists the addresses of the schemas of data files. root is the name of the type
// that the schema describes.
var schemas = []struct{ uri, root string }{
	{urls.IndexSchema, "IndexFile"}, {urls.RegistrySchema, "RegistryFile"}, {urls.SourcesSchema, "SourcesFile"},
	{urls.SearchSchema, "SearchFile"}, {urls.ChangesSchema, "ChangesFile"},
}
