package site

import (
	"encoding/xml"
	"time"

	"portolan/generator/registry"
)

// The feed is Atom (RFC 4287): an entry for each number of which something is
// said otherwise, so that a reader is told once of each, however often the site
// is built.
type (
	atomFeed struct {
		XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Language  string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		ID        string      `xml:"id"`
		Title     string      `xml:"title"`
		Updated   string      `xml:"updated"`
		Author    string      `xml:"author>name"`
		Links     []atomLink  `xml:"link"`
		Generator string      `xml:"generator"`
		Entries   []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Link    atomLink    `xml:"link"`
		Content atomContent `xml:"content"`
	}
	atomContent struct {
		Type string `xml:"type,attr"`
		HTML string `xml:",chardata"`
	}
)

// feedTime is the time that the feed states: that of the build, else of the
// newest source. It is empty where none is known, and without a base URL: then
// there can be no feed.
func feedTime(reg *registry.Registry, opts Options) string {
	switch {
	case opts.BaseURL == "":
		return ""
	case opts.GeneratedAt != "":
		return opts.GeneratedAt
	}
	newest := ""
	for _, s := range reg.Sources() {
		newest = max(newest, midnight(s.Retrieved))
	}
	return newest
}

// midnight is the time at which a day begins; empty for what is no day.
func midnight(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.Format(time.RFC3339)
}
