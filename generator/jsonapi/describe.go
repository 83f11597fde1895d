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

// scalars describes the types that JSON does not write as objects: numbers and enums.
var scalars = schema.Named{
	reflect.TypeFor[port.Number](): {Name: "PortNumber", Max: int(port.Max), About: "A port number."},
	reflect.TypeFor[port.Class](): {Name: "Class", Enum: enum(port.Classes()...),
		About: "A class of ports (RFC 6335 section 6). system: 0 to 1023. user: 1024 to 49151. dynamic: 49152 to 65535."},
	reflect.TypeFor[registry.Status](): {Name: "Status",
		Enum: enum(registry.Official, registry.Common, registry.Documented),
		About: "The kind of evidence. official: a registry assigns it. common: a source of common use lists it. " +
			"documented: a note lists it."},
	reflect.TypeFor[registry.Kind](): {Name: "SourceKind",
		Enum: enum(registry.Kinds()...),
		About: "notes: notes that people write. common: a list of common use. registry: a registry such as IANA. " +
			"system: what systems do with numbers; it has remarks and no assignments."},
	reflect.TypeFor[registry.State](): {Name: "ServiceState", Enum: enum(registry.States()...),
		About: "assigned: in use. deprecated: still assigned, but the source advises against it. retired: assigned in " +
			"the past. reserved: nobody may use the number. unassigned: a source says that the number is free."},
	reflect.TypeFor[registry.Encryption](): {Name: "Encryption", Enum: enum(registry.Encryptions()...),
		About: "none: clear text only. optional: the two sides or a setting decide, as with STARTTLS. required: always " +
			"encrypted."},
	reflect.TypeFor[registry.Exposure](): {Name: "Exposure", Enum: enum(registry.Exposures()...),
		About: "Who should normally be able to reach the port. local: programs on the same host. internal: hosts of the " +
			"own networks. internet: everybody."},
	reflect.TypeFor[registry.Relation](): {Name: "ServiceRelation",
		Enum: enum(registry.Clear, registry.Secured, registry.Carrier, registry.Carried, registry.Successor,
			registry.Predecessor, registry.Family),
		About: "How the related one relates to this one. clear: the form without encryption. secured: the form with " +
			"encryption. carrier: this one runs inside it. carried: it runs inside this one. successor: it replaces this " +
			"one. predecessor: this one replaces it. family: both share numbers on purpose."},
	reflect.TypeFor[registry.NumberSpace](): {Name: "NumberSpace", Enum: enum(registry.IPProtocol, registry.EtherType),
		About: "A number space for protocols that have no ports."},
	reflect.TypeFor[Transport](): {Name: "Transport", Enum: port.AllTransports.IDs(),
		About: "A transport protocol that has ports."},
	reflect.TypeFor[ProtocolKind](): {Name: "ProtocolKind", Enum: enum(Application, Carrier),
		About: "application: a protocol that runs on ports. transport: a transport protocol that has ports, such as TCP."},
	reflect.TypeFor[registry.ConflictKind](): {Name: "ConflictKind", Enum: enum(registry.ConflictKinds()...),
		About: "collision: the user's own notes list several services on one number. owners: the user's own notes list " +
			"several owners of one service. taken: a note uses a number that a registry assigns to another service. " +
			"reserved: a note uses a number that a registry reserves. several: one registry assigns a number to " +
			"several services."},
	reflect.TypeFor[Relation](): {Name: "Relation", Enum: enum(Neighbour, Sibling),
		About: "neighbour: one of the nearest ports below or above. sibling: a related service, or one that runs the " +
			"same protocol."},
	reflect.TypeFor[diff.Field](): {Name: "Field", Enum: enum(diff.Fields()...),
		About: "A key of an assignment that is compared. The other keys follow from these, or say where the assignment " +
			"was written."},
	reflect.TypeFor[ProseKind](): {Name: "ProseKind",
		Enum: enum(ProseHeading, ProseText, ProseItem, ProseHead, ProseRow, ProseCode),
		About: "heading: a heading. text: a paragraph. item: an item of a list. head: the header of a table. row: a row " +
			"of a table. code: lines of code."},
}

func enum[S ~string](values ...S) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}

// Types returns the types of all files. A type comes after the first type that uses it.
func Types() []schema.Type {
	return schema.Describe(scalars, IndexFile{}, RegistryFile{}, SourcesFile{}, SearchFile{}, ChangesFile{})
}

// typesHead is the beginning of the TypeScript file.
const typesHead = `// Types of the JSON index of Portolan, version ` + SchemaVersion + `.
// Version 1 may add keys. It never changes the meaning of a key and never removes one.

`

// typesTail is the end of the TypeScript file. With it, a TypeScript program can import a
// copy of registry.json as a module, and gets the type RegistryFile.
const typesTail = `
declare const file: RegistryFile;
export default file;
`

// descriptions returns the files that describe the JSON to programs: TypeScript types,
// OpenAPI and JSON Schemas.
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
