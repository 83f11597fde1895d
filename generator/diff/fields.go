package diff

import (
	"fmt"
	"strings"

	"portolan/generator/registry"
)

// Field is the name of a fact of a statement, such as "description". Compare finds a
// change only if one of these facts differs. TestNoFactIsForgotten lists the parts of a
// statement that are not facts, such as its id and its place.
type Field string

// All facts of a statement. Their values are also the keys in the JSON files.
const (
	FieldTransports  Field = "transports"
	FieldName        Field = "name"
	FieldService     Field = "service"
	FieldProtocols   Field = "protocols"
	FieldDescription Field = "description"
	FieldStatus      Field = "status"
	FieldReferences  Field = "references"
	FieldExtra       Field = "extra"
	FieldState       Field = "state"
	FieldSince       Field = "since"
	FieldUntil       Field = "until"
	FieldAliases     Field = "aliases"
	FieldShared      Field = "shared"
	FieldEncryption  Field = "encryption"
	FieldExposure    Field = "exposure"
	FieldReason      Field = "exposure_reason"
	FieldTopics      Field = "topics"
)

// fact is a field and the function that returns its value as text. Two statements have
// the same value if key returns the same text for both.
type fact struct {
	field Field
	key   func(*registry.Statement) string
}

// facts lists all facts. Change.Fields has the same order.
var facts = []fact{
	{FieldTransports, transportsOf},
	{FieldName, nameOf},
	{FieldService, serviceOf},
	{FieldProtocols, protocolsOf},
	{FieldDescription, func(s *registry.Statement) string { return s.Description }},
	{FieldStatus, func(s *registry.Statement) string { return string(s.Status) }},
	{FieldReferences, referencesOf},
	{FieldExtra, extraOf},
	{FieldState, func(s *registry.Statement) string { return string(s.State) }},
	{FieldSince, func(s *registry.Statement) string { return s.Since }},
	{FieldUntil, func(s *registry.Statement) string { return s.Until }},
	{FieldAliases, func(s *registry.Statement) string { return quoted(s.Aliases) }},
	{FieldShared, sharedOf},
	{FieldEncryption, func(s *registry.Statement) string { return string(s.Traits.Encryption) }},
	{FieldExposure, func(s *registry.Statement) string { return string(s.Traits.Exposure) }},
	{FieldReason, func(s *registry.Statement) string { return s.Traits.ExposureReason }},
	{FieldTopics, func(s *registry.Statement) string { return quoted(s.Topics) }},
}

// Fields returns the fields in facts, in the same order.
func Fields() []Field {
	all := make([]Field, len(facts))
	for i, f := range facts {
		all[i] = f.field
	}
	return all
}

func nameOf(s *registry.Statement) string       { return s.Name }
func serviceOf(s *registry.Statement) string    { return s.Service }
func transportsOf(s *registry.Statement) string { return strings.Join(s.Transports.IDs(), " ") }
func protocolsOf(s *registry.Statement) string  { return quoted(s.Protocols) }

func referencesOf(s *registry.Statement) string {
	var parts []string
	for _, r := range s.References {
		parts = append(parts, r.Title, r.URL)
	}
	return quoted(parts)
}

func extraOf(s *registry.Statement) string {
	var parts []string
	for _, e := range s.Extra {
		parts = append(parts, e.Name, e.Value)
	}
	return quoted(parts)
}

func sharedOf(s *registry.Statement) string {
	if s.Shared {
		return "yes"
	}
	return "no"
}

// quoted returns a list as one string: quoted([]string{"a", "b"}) returns `["a" "b"]`.
// Different lists have different results. An empty list returns "".
func quoted(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return fmt.Sprintf("%q", list)
}

// differing returns the fields in which two statements differ.
func differing(a, b *registry.Statement) []Field {
	var fields []Field
	for _, f := range facts {
		if f.key(a) != f.key(b) {
			fields = append(fields, f.field)
		}
	}
	return fields
}
