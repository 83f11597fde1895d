package site

import (
	"fmt"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Site contains the values that are the same on every page.
type Site struct {
	Title, Language, Licence, SourceURL, Summary, Version string
	// OpenSearch is the address of the file opensearch.xml, relative to the root of the
	// site. It is empty if the site has no base URL.
	OpenSearch string
	// Changes is true if the site has a page of changes.
	Changes bool
	// Topics is true if the site has pages of topics.
	Topics bool
	// Tags is true if the site has pages of tags.
	Tags bool
	// Alone is true if the pages are without the other files of a site: see Options.
	Alone bool
	Nav   []NavLink
	Logo  Logo
}

// Logo contains the addresses of the user's pictures in the header, relative to the root of
// the site. Without Light, the header has the built-in picture. Without Dark, dark pages also
// show Light.
type Logo struct{ Light, Dark string }

// logo returns the pictures in the setting "logo" of the home note. It leaves out pictures
// that are not shown: the program reports them.
func logo(reg *registry.Registry, pictures map[*registry.File]string) Logo {
	home := reg.Home()
	if home == nil {
		return Logo{}
	}
	var shown []string
	for _, written := range home.Logo {
		if t := reg.ResolveWiki(home, written); isPicture(t) {
			shown = append(shown, urls.Escape(pictures[t.File]))
		}
	}
	switch {
	case len(shown) == 0 || shown[0] == "":
		return Logo{}
	case len(shown) == 1:
		return Logo{Light: shown[0]}
	}
	return Logo{shown[0], shown[1]}
}

// Find is a search box. Hint is the text in the empty box. Big selects the large box,
// for example on the home page.
type Find struct {
	Root, Hint string
	Big        bool
}

// commonParts returns a Site with all fields except OpenSearch, Changes and Alone.
// The function Files sets these fields.
func commonParts(reg *registry.Registry, pages urls.Scheme, version string) Site {
	settings := reg.Site()
	language := settings.Language
	if language == "" {
		language = "en"
	}
	summary := fmt.Sprintf("%s, %s, from %s.",
		onPorts(reg), counts.Of(len(reg.Protocols()), "protocol"), counts.Of(len(reg.Notes()), "note"))
	return Site{
		Title: settings.Title, Language: language, Licence: settings.Licence, SourceURL: forAll(settings.SourceURL),
		Summary: summary, Version: version, Nav: navLinks(reg, pages), Topics: len(reg.Topics()) > 0,
		Tags: len(reg.Tags()) > 0,
	}
}

// onPorts returns a text such as "12 services on 9 ports and 1 range". It contains the
// numbers of services, ports and ranges that have their own pages.
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

// withPage reports whether the port or range of a service has its own page.
func withPage(s *registry.Service) bool { return s.State.HasPage() }
