package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// Value is a fact that changed. Label is its name, Old and New are its values as text
// for users. Old is empty if the earlier statement had no value. New is empty if the
// later statement has no value.
type Value struct{ Label, Old, New string }

// Values returns the facts that changed, as text for users. The protocol "ssh" is
// derived from the name "SSH". If a name changes, and the protocols are derived from
// it, Values does not list the protocols.
func Values(c Change) []Value {
	var values []Value
	renamed := slices.ContainsFunc(c.Fields, func(f Field) bool { return f == FieldName || f == FieldService })
	for _, f := range c.Fields {
		switch {
		case f == FieldExtra:
			values = append(values, extras(c)...)
			continue
		case f == FieldProtocols && renamed && followNames(&c.Old) && followNames(&c.New):
			continue
		}
		old, now := spell(f, &c.Old), spell(f, &c.New)
		// The titles are equal, so only the URLs differ.
		if f == FieldReferences && old == now {
			old, now = addresses(c.Old.References), addresses(c.New.References)
		}
		values = append(values, Value{labels[f], old, now})
	}
	return values
}

var labels = map[Field]string{
	FieldTransports: "transport", FieldName: "name", FieldService: "service",
	FieldProtocols: "protocol", FieldDescription: "description", FieldStatus: "status",
	FieldReferences: "reference", FieldState: "state", FieldSince: "since",
	FieldUntil: "until", FieldAliases: "aliases", FieldShared: "shared",
	FieldEncryption: "encryption", FieldExposure: "exposure", FieldReason: "reason for the exposure",
	FieldTopics: "topics",
}

// followNames reports whether the id of each protocol of a statement is the slug of the
// name or of the service name: the id "ssh" is the slug of "SSH".
func followNames(s *registry.Statement) bool {
	return !slices.ContainsFunc(s.Protocols, func(id string) bool {
		return id != text.Slug(s.Name) && id != text.Slug(s.Service)
	})
}

// spell returns the value of a field as text for users, such as "tcp, udp".
func spell(f Field, s *registry.Statement) string {
	switch f {
	case FieldTransports:
		return s.TransportWords()
	case FieldProtocols:
		return strings.Join(s.Protocols, ", ")
	case FieldTopics:
		return strings.Join(s.Topics, ", ")
	case FieldAliases:
		return strings.Join(s.Aliases, ", ")
	case FieldReferences:
		return joined(s.References, func(r registry.Reference) string { return r.Title })
	}
	i := slices.IndexFunc(facts, func(fact fact) bool { return fact.field == f })
	return facts[i].key(s)
}

// addresses returns the URLs of references, separated by commas. For a reference
// without a URL, it uses the title.
func addresses(refs []registry.Reference) string {
	return joined(refs, func(r registry.Reference) string { return cmp.Or(r.URL, r.Title) })
}

func joined(refs []registry.Reference, word func(registry.Reference) string) string {
	words := make([]string, len(refs))
	for i, r := range refs {
		words[i] = word(r)
	}
	return strings.Join(words, ", ")
}

// extras returns the additional columns (Statement.Extra) that changed. The label of a
// value is the name of its column.
func extras(c Change) []Value {
	old, now := cells(c.Old.Extra), cells(c.New.Extra)
	heads := maps.Clone(old)
	maps.Copy(heads, now)
	var values []Value
	for _, head := range slices.Sorted(maps.Keys(heads)) {
		if old[head] != now[head] {
			values = append(values, Value{head, old[head], now[head]})
		}
	}
	return values
}

func cells(extra []registry.Extra) map[string]string {
	byHead := make(map[string]string, len(extra))
	for _, e := range extra {
		byHead[e.Name] = e.Value
	}
	return byHead
}
