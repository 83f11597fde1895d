package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// maxListed is the maximum number of statements or services that a JSON object lists. The
// same object is in many files, so it must stay small.
const maxListed = 100

// limited returns the first maxListed entries of a list.
func limited[T any](list []T) []T { return list[:min(len(list), maxListed)] }

// countLeft returns the number of entries that limited cuts off from a list.
func countLeft[T any](list []T) int { return len(list) - len(limited(list)) }

func serviceIDs(services []*registry.Service) []string {
	out := make([]string, len(services))
	for i, s := range services {
		out[i] = s.ID
	}
	return out
}

func protocolIDs(protocols []*registry.Protocol) []string {
	out := make([]string, len(protocols))
	for i, p := range protocols {
		out[i] = p.ID
	}
	return out
}

func sourceIDs(sources []*registry.Source) []string {
	out := make([]string, len(sources))
	for i, s := range sources {
		out[i] = s.ID
	}
	return out
}

func topicIDs(topics []*registry.Topic) []string {
	ids := make([]string, len(topics))
	for i, t := range topics {
		ids[i] = t.ID
	}
	return ids
}

func convertTransports(t port.Transports) []Transport {
	out := []Transport{}
	for _, id := range t.IDs() {
		out = append(out, Transport(id))
	}
	return out
}

func references(refs []registry.Reference) []Reference {
	out := []Reference{}
	for _, r := range refs {
		out = append(out, Reference{Title: r.Title, URL: orNull(r.URL)})
	}
	return out
}

func ids(assignments []*registry.Assignment) []string {
	out := []string{}
	for _, a := range assignments {
		out = append(out, a.ID)
	}
	return out
}

// orNull returns the text, or nil for "". JSON writes nil as null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// orEmpty returns the list, or an empty list for nil. JSON writes an empty list as [],
// but nil as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// orNothing returns the text that a pointer points to, or "" for nil.
func orNothing(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// orNil returns the list, or nil if it has no entries.
func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
