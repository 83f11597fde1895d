package naming

import (
	"portolan/generator/registry"
	"portolan/generator/text"
)

// References returns the links in spans that lead to other sites, such as
// https://www.rfc-editor.org/.
func References(spans []text.Span) []registry.Reference {
	var refs []registry.Reference
	for s := range text.Inside(spans) {
		if link, ok := s.(text.Link); ok && registry.AllowedScheme(link.Href) {
			refs = append(refs, referenceTo(link))
		}
	}
	return refs
}

// Reference converts a link to a reference. It returns the zero value if the scheme of
// the address is not allowed, such as "javascript".
func Reference(link text.Link) registry.Reference {
	if !registry.AllowedScheme(link.Href) {
		return registry.Reference{}
	}
	return referenceTo(link)
}

func referenceTo(link text.Link) registry.Reference {
	return registry.Reference{Title: text.Plain(link.Spans), URL: link.Href}
}
