package site

import (
	"bytes"
	"encoding/xml"

	"portolan/generator/urls"
)

// feedURL returns the address of the feed, relative to a page. The parameter root is
// the path from this page to the root of the site, such as "../". feedURL returns "" if
// the site has no feed.
func (s *site) feedURL(root string) string {
	if s.feedUpdated == "" {
		return ""
	}
	return root + urls.Feed
}

// maxFed is the maximum number of ports and ranges in the feed. If more ports and
// ranges have changed, the last entry of the feed links to the page of changes.
const maxFed = 200

func (s *site) writeFeed(b *bytes.Buffer) error {
	changes, err := s.loadChanges()
	if err != nil {
		return err
	}
	f := atomFeed{
		Language: s.common.Language, ID: s.baseURL + urls.Feed, Title: s.common.Title + ": changes", Updated: s.feedUpdated,
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
		f.Entries = append(f.Entries, w.moreEntry(left, changes.Revision))
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
