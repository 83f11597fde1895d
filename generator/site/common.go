package site

import (
	"fmt"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Site is what every page says of the site.
type Site struct {
	Title, Language, Licence, SourceURL, Summary, Version string
	OpenSearch                                            string // relative to the root; empty without a base URL
	Changes                                               bool   // there is a page of them
	Nav                                                   []NavLink
}

// Find is a search box.
type Find struct {
	Root, Hint string
	Big        bool
}

func commonParts(reg *registry.Registry, pages urls.Scheme, version string) Site {
	settings := reg.Site()
	language := settings.Language
	if language == "" {
		language = "en"
	}
	summary := fmt.Sprintf("%s, %s, from %s.",
		onPorts(reg), counts.Of(len(reg.Protocols()), "protocol"), counts.Of(len(reg.Notes()), "note"))
	return Site{
		Title: settings.Title, Language: language, Licence: settings.Licence, SourceURL: settings.SourceURL,
		Summary: summary, Version: version, Nav: navLinks(reg, pages),
	}
}

// onPorts says how many services there are, on how many ports and ranges.
func onPorts(reg *registry.Registry) string {
	n := 0
	for _, s := range reg.Services() {
		if withPage(s) {
			n++
		}
	}
	words := counts.Of(n, "service") + " on " + counts.Of(len(reg.Ports()), "port")
	if n := len(reg.Ranges()); n > 0 {
		words += " and " + counts.Of(n, "range")
	}
	return words
}

// withPage reports whether a service stands on a page of its own number.
func withPage(s *registry.Service) bool { return s.State.HasPage() }
