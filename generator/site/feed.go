package site

import (
	"bytes"
	"encoding/xml"

	"portolan/generator/urls"
)

// feed is the address of the feed, seen from a page; empty without one.
func (s *site) feed(root string) string {
	if s.fed == "" {
		return ""
	}
	return root + urls.Feed
}

// maxFed is how many numbers the feed tells of. With more, its last entry
// leads to the page of all.
const maxFed = 200

func (s *site) writeFeed(b *bytes.Buffer) error {
	changes, err := s.changed()
	if err != nil {
		return err
	}
	f := atomFeed{
		Language: s.common.Language, ID: s.baseURL + urls.Feed, Title: s.common.Title + ": changes", Updated: s.fed,
		Author: s.common.Title, Generator: "portolan " + s.common.Version,
		Links: []atomLink{
			{"self", "application/atom+xml", s.baseURL + urls.Feed},
			{"alternate", "text/html", s.baseURL + urls.Changes},
		},
	}
	w := s.feedWriter(changes.Former)
	groups := sameNumbers(changes.Events)
	for _, events := range groups[:min(len(groups), maxFed)] {
		entry, err := w.entry(events)
		if err != nil {
			return err
		}
		f.Entries = append(f.Entries, entry)
	}
	if left := len(groups) - maxFed; left > 0 {
		f.Entries = append(f.Entries, w.rest(left, changes.Revision))
	}
	b.WriteString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", " ")
	if err := e.Encode(f); err != nil {
		return err
	}
	b.WriteByte('\n')
	return nil
}
