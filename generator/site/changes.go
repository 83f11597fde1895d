package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"time"

	"portolan/generator/counts"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ChangesPage is the page changes.html. It lists the differences between an earlier
// registry and the registry of the site.
type ChangesPage struct {
	Page
	Summary string
	// Dated has one sentence for each source with a new date.
	Dated                   []string
	Added, Removed, Changed ChangeList
	Data                    Link
	FeedLink                *Link
}

// ChangeList contains table rows for the added, the removed or the changed statements.
// More is the number of statements without a row. It is empty if all statements have a
// row.
type ChangeList struct {
	Rows template.HTML
	More string
}

// changeFiles returns the page changes.html. If the site has a feed, it also returns
// feed.xml.
func (s *site) changeFiles() []output.File {
	files := []output.File{{Path: urls.Changes, Render: func(b *bytes.Buffer) error {
		changes, err := s.loadChanges()
		if err != nil {
			return err
		}
		return s.templates["changes"].write(b, s.changes(s.previewed("changes", urls.Changes), changes))
	}}}
	if s.feedUpdated != "" {
		files = append(files, output.File{Path: urls.Feed, Render: s.writeFeed})
	}
	return files
}

func (s *site) changes(p Page, changes Changes) ChangesPage {
	p.setTitle("Changes")
	p.Feed = s.feedURL(p.Root)
	c := s.changeWriter(p.Root, changes.Former)
	added, removed, changed := changes.ofKind(Added), changes.ofKind(Removed), changes.ofKind(Changed)
	view := ChangesPage{
		Page: p, Summary: changesSummary(changes.Since, len(added), len(removed), len(changed)),
		Dated: dated(changes.Former, s.reg.Sources()),
		Data:  s.dataLink(p.Root, urls.ChangesData),
	}
	view.Page.Description, view.Alternate = view.Summary, view.Data.URL
	if p.Feed != "" {
		view.FeedLink = &Link{URL: p.Feed, Text: urls.Feed}
	}
	view.Added = changeList(added, c.added)
	view.Removed = changeList(removed, c.removed)
	view.Changed = changeList(changed, c.changed)
	return view
}

// changesSummary returns a sentence such as "2 statements added, 1 changed since the
// version of 2026-02-13." The parameter earlier is the time of the earlier registry in
// RFC 3339, or empty.
func changesSummary(earlier string, added, removed, changed int) string {
	since := "the earlier version"
	if earlier != "" {
		since = "the version of " + earlier[:len(time.DateOnly)]
	}
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{added, "added"}, {removed, "removed"}, {changed, "changed"}} {
		switch {
		case part.n == 0:
		case len(parts) == 0:
			parts = append(parts, counts.Of(part.n, "statement")+" "+part.what)
		default:
			parts = append(parts, counts.Number(part.n)+" "+part.what)
		}
	}
	if len(parts) == 0 {
		return "Nothing has changed since " + since + "."
	}
	return strings.Join(parts, ", ") + " since " + since + "."
}

// dated returns a sentence for each source with a new date: "IANA: updated from
// 2026-01-01 to 2026-02-01." It leaves out a source if its old or its new date is
// unknown.
func dated(before []registry.Source, now []*registry.Source) []string {
	dates := map[string]string{}
	for _, s := range before {
		dates[s.ID] = s.Retrieved
	}
	var said []string
	for _, s := range now {
		if old := dates[s.ID]; old != "" && s.Retrieved != "" && old != s.Retrieved {
			said = append(said, fmt.Sprintf("%s: updated from %s to %s.", s.Title, old, s.Retrieved))
		}
	}
	return said
}

// changeList returns table rows for the first maxListed changes, and the number of the
// other changes. The function rows makes the table rows.
func changeList[T any](all []T, rows func([]T) template.HTML) ChangeList {
	shown := all[:min(len(all), maxListed)]
	list := ChangeList{Rows: rows(shown)}
	if left := len(all) - len(shown); left > 0 {
		list.More = counts.Number(left)
	}
	return list
}
