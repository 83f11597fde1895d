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

// ChangesPage lists what the registry says otherwise than an earlier one.
type ChangesPage struct {
	Page
	Summary                 string
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
		changes, err := s.changed()
		if err != nil {
			return err
		}
		return s.templates["changes"].write(b, s.changes(s.page(urls.Changes), changes))
	}}}
	if s.fed != "" {
		files = append(files, output.File{Path: urls.Feed, Render: s.writeFeed})
	}
	return files
}

func (s *site) changes(p Page, changes Changes) ChangesPage {
	p.titled("Changes")
	p.Feed = s.feed(p.Root)
	c := s.comparing(p.Root, changes.Former)
	added, removed, changed := changes.of(Added), changes.of(Removed), changes.of(Changed)
	view := ChangesPage{
		Page: p, Summary: changesSummary(changes.Since, len(added), len(removed), len(changed)),
		Dated: dated(changes.Former, s.reg.Sources()),
		Data:  Link{URL: p.Root + urls.ChangesData, Text: urls.ChangesData},
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

// changesSummary says how much has changed, and since when. The time at is in RFC
// 3339, or empty.
func changesSummary(at string, added, removed, changed int) string {
	since := "an earlier state"
	if at != "" {
		since = "the state of " + at[:len(time.DateOnly)]
	}
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{added, "added"}, {removed, "removed"}, {changed, "changed"}} {
		switch {
		case part.n == 0:
		case len(parts) == 0:
			parts = append(parts, counts.Of(part.n, "assignment")+" "+part.what)
		default:
			parts = append(parts, counts.Number(part.n)+" "+part.what)
		}
	}
	if len(parts) == 0 {
		return "Nothing has changed since " + since + "."
	}
	return strings.Join(parts, ", ") + " since " + since + "."
}

// dated says which sources are of another date than before.
func dated(before []registry.Source, now []*registry.Source) []string {
	dates := map[string]string{}
	for _, s := range before {
		dates[s.ID] = s.Retrieved
	}
	var said []string
	for _, s := range now {
		if old := dates[s.ID]; old != "" && s.Retrieved != "" && old != s.Retrieved {
			said = append(said, fmt.Sprintf("%s: from the state of %s to that of %s.", s.Title, old, s.Retrieved))
		}
	}
	return said
}

// changeList writes the first changes of a list as rows.
func changeList[T any](all []T, rows func([]T) template.HTML) ChangeList {
	shown := all[:min(len(all), maxListed)]
	list := ChangeList{Rows: rows(shown)}
	if left := len(all) - len(shown); left > 0 {
		list.More = counts.Number(left)
	}
	return list
}
