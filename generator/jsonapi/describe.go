package jsonapi

import (
	"bytes"
	"reflect"
	"slices"

	"portolan/generator/diff"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/schema"
	"portolan/generator/urls"
)

// words are the types that are no objects.
var words = schema.Named{
	reflect.TypeFor[port.Number](): {Name: "PortNumber", Max: int(port.Max), About: "A port number."},
	reflect.TypeFor[port.Class](): {Name: "Class", Enum: enum(port.Classes()...),
		About: "A part of the number space, as RFC 6335 section 6 names them: 0 to 1023, 1024 to 49151, 49152 to 65535."},
	reflect.TypeFor[registry.Status](): {Name: "Status",
		Enum: enum(registry.Official, registry.Common, registry.Documented),
		About: "How much weight the source gives an assignment: a registry assigns it, it is common use and nobody's to " +
			"assign, or a note says so."},
	reflect.TypeFor[registry.Kind](): {Name: "SourceKind",
		Enum:  enum(registry.KindNotes, registry.KindCommon, registry.KindRegistry),
		About: "The sort of a source."},
	reflect.TypeFor[registry.State](): {Name: "ServiceState", Enum: enum(registry.States()...),
		About: "What is made of a number: it is in use; it still is, and its source advises against it; it was once; " +
			"nobody may have it; a source says that it is free."},
	reflect.TypeFor[registry.Relation](): {Name: "ServiceRelation",
		Enum: enum(registry.Clear, registry.Secured, registry.Carrier, registry.Carried, registry.Successor,
			registry.Predecessor, registry.Family),
		About: "The form without encryption, or with it; what it runs inside, or what runs inside it; what replaces it, " +
			"or what it replaces; what shares numbers with it on purpose."},
	reflect.TypeFor[registry.NumberSpace](): {Name: "NumberSpace", Enum: enum(registry.IPProtocol, registry.EtherType),
		About: "A space of numbers that are not ports."},
	reflect.TypeFor[Transport](): {Name: "Transport", Enum: port.AllTransports.IDs(),
		About: "A transport protocol that has ports."},
	reflect.TypeFor[ProtocolKind](): {Name: "ProtocolKind", Enum: enum(Application, Carrier),
		About: "What runs on ports, or one of the transports that have them."},
	reflect.TypeFor[registry.ConflictKind](): {Name: "ConflictKind", Enum: enum(registry.ConflictKinds()...),
		About: "The user's own notes give a number to several services, or one service to several owners; a note uses " +
			"what a registry gives to other services, or to nobody; or one registry gives a number to several services."},
	reflect.TypeFor[Relation](): {Name: "Relation", Enum: enum(Neighbour, Sibling),
		About: "One of the ports on either side, or a port that is related or runs the same protocols."},
	reflect.TypeFor[diff.Field](): {Name: "Field", Enum: enum(diff.Fields()...),
		About: "A key of an assignment whose value is a fact: all else follows from them, or tells where it was written."},
	reflect.TypeFor[ProseKind](): {Name: "ProseKind",
		Enum:  enum(ProseHeading, ProseText, ProseItem, ProseHead, ProseRow, ProseCode),
		About: "A heading, a paragraph, an entry of a list, the head of a table, a row of it, or lines of code."},
}

func enum[S ~string](values ...S) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}

// Types are all types of the files, in the order in which a reader meets them.
func Types() []schema.Type {
	return schema.Describe(words, IndexFile{}, RegistryFile{}, SourcesFile{}, SearchFile{}, ChangesFile{})
}

// typesHead opens the types for TypeScript.
const typesHead = `// Types of the JSON index of Portolan, version ` + SchemaVersion + `.
// Keys may be added within version 1; none changes its meaning, and none goes.

`

// typesTail types a copy of registry.json that is imported as a module.
const typesTail = `
declare const file: RegistryFile;
export default file;
`

// descriptions are the files that tell programs what the others hold.
func descriptions() []output.File {
	described := func(path string, describe func([]schema.Type) ([]byte, error)) output.File {
		return output.File{Path: path, Render: func(b *bytes.Buffer) error {
			text, err := describe(Types())
			b.Write(text)
			return err
		}}
	}
	files := []output.File{
		described(urls.TypeScript, func(types []schema.Type) ([]byte, error) {
			return slices.Concat([]byte(typesHead), schema.TypeScript(types), []byte(typesTail)), nil
		}),
		described(urls.OpenAPI, openAPI),
	}
	for _, s := range schemas {
		files = append(files, described(urls.API+s.uri,
			func(types []schema.Type) ([]byte, error) { return schema.JSONSchema(s.root, types) }))
	}
	return files
}
