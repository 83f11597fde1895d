package site

import (
	"encoding/xml"
	"time"

	"portolan/generator/registry"
)

// These types are the elements of an Atom feed (RFC 4287). The feed has one entry for
// each port or range that changed. A later build gives the same change the same id, so
// a feed reader shows it only once.
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

// feedTime returns the time of the feed in RFC 3339. It is the time of the build
// (opts.GeneratedAt). If this is empty, it is the date of the newest source. feedTime
// returns "" if no source has a date, or if there is no base URL. Then the site has no
// feed.
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

// midnight returns the start of a day: midnight("2026-08-17") returns
// "2026-08-17T00:00:00Z". It returns "" if day is not a date in this format.
func midnight(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.Format(time.RFC3339)
}
