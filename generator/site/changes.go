package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"time"

	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// ChangesPage lists what the registry says otherwise than an earlier one.
type ChangesPage struct {
	Page
	Lead                    string
	Dated                   []string // which sources are of another date
	Added, Removed, Changed ChangeList
	Data                    Link
	FeedLink                *Link
}

// ChangeList is the changes of one kind, and how many of them are not shown.
type ChangeList struct {
	Rows template.HTML
	More string
}

// changeFiles lists the page of changes and, if its time is known, the feed.
func (s *site) changeFiles() []output.File {
	files := []output.File{{Path: urls.Changes, Render: func(b *bytes.Buffer) error {
		doc, err := s.changed()
		if err != nil {
			return err
		}
		return s.write(b, "changes", s.changes(s.page(urls.Changes), doc))
	}}}
	if s.fed != "" {
		files = append(files, output.File{Path: urls.Feed, Render: s.writeFeed})
	}
	return files
}

func (s *site) changes(p Page, doc jsonapi.ChangesFile) ChangesPage {
	p.titled("Changes")
	p.Feed = s.feed(p.Root)
	c := s.comparing(p.Root, doc)
	view := ChangesPage{
		Page: p, Lead: changesLead(doc), Dated: dated(doc.From.Sources, doc.To.Sources),
		Data: Link{URL: p.Root + urls.ChangesData, Text: urls.ChangesData},
	}
	view.Page.Description, view.Alternate = view.Lead, view.Data.URL
	if p.Feed != "" {
		view.FeedLink = &Link{URL: p.Feed, Text: urls.Feed}
	}
	view.Added = changeList(doc.Data.Added, c.added)
	view.Removed = changeList(doc.Data.Removed, c.removed)
	view.Changed = changeList(doc.Data.Changed, c.changed)
	return view
}

// changesLead says how much has changed, and since when.
func changesLead(doc jsonapi.ChangesFile) string {
	since := "an earlier state"
	if at := doc.From.GeneratedAt; at != nil {
		since = "the state of " + (*at)[:len(time.DateOnly)]
	}
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{doc.Totals.Added, "added"}, {doc.Totals.Removed, "removed"}, {doc.Totals.Changed, "changed"}} {
		switch {
		case part.n == 0:
		case len(parts) == 0:
			parts = append(parts, count(part.n, "assignment")+" "+part.what)
		default:
			parts = append(parts, thousands(part.n)+" "+part.what)
		}
	}
	if len(parts) == 0 {
		return "Nothing has changed since " + since + "."
	}
	return strings.Join(parts, ", ") + " since " + since + "."
}

// dated says which sources are of another date than before.
func dated(before, now []jsonapi.Source) []string {
	dates := map[string]*string{}
	for _, s := range before {
		dates[s.ID] = s.Retrieved
	}
	var said []string
	for _, s := range now {
		if old := dates[s.ID]; old != nil && s.Retrieved != nil && *old != *s.Retrieved {
			said = append(said, fmt.Sprintf("%s: from the state of %s to that of %s.", s.Title, *old, *s.Retrieved))
		}
	}
	return said
}

// changeList writes the first changes of a list as rows.
func changeList[T any](all []T, rows func([]T) template.HTML) ChangeList {
	shown := all[:min(len(all), maxListed)]
	list := ChangeList{Rows: rows(shown)}
	if left := len(all) - len(shown); left > 0 {
		list.More = thousands(left)
	}
	return list
}
