package site

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// feedWriter makes the entries of the feed.
type feedWriter struct {
	site *site
	// dates and labels contain the date and the label of each source. Their keys are
	// source ids. services contains the service of each statement. Its keys are
	// statement ids.
	dates, labels map[string]string
	services      map[string]*registry.Service
}

func (s *site) feedWriter(former []registry.Source) feedWriter {
	w := feedWriter{s, map[string]string{}, map[string]string{}, map[string]*registry.Service{}}
	for _, service := range s.reg.Services() {
		for _, a := range service.Statements {
			w.services[a.ID] = service
		}
	}
	for _, source := range former {
		w.labels[source.ID] = source.Label()
	}
	for _, source := range s.reg.Sources() {
		w.labels[source.ID], w.dates[source.ID] = source.Label(), midnight(source.Retrieved)
	}
	return w
}

// sameNumbers groups events by port or range. The events must be sorted by port and
// end.
func sameNumbers(events []Event) [][]Event {
	var groups [][]Event
	for i, e := range events {
		if i == 0 || e.About.Port != events[i-1].About.Port || e.About.End != events[i-1].About.End {
			groups = append(groups, nil)
		}
		last := &groups[len(groups)-1]
		*last = append(*last, e)
	}
	return groups
}

// entry returns the feed entry for the events of one port or range.
func (f feedWriter) entry(events []Event) (atomEntry, error) {
	about := events[0].About
	id, err := f.id(events)
	return atomEntry{
		ID: id, Title: f.title(events), Updated: f.updated(events),
		Link:    atomLink{"alternate", "text/html", f.site.baseURL + f.site.pageOf(about.Port, about.End)},
		Content: atomContent{"html", f.content(events)},
	}, err
}

// moreEntry returns the last entry of a feed with more than maxFed ports and ranges. It
// links to the page of changes. The parameter left is the number of ports and ranges
// without their own entry.
func (f feedWriter) moreEntry(left int, revision string) atomEntry {
	return atomEntry{
		ID: uuid([]byte(f.site.baseURL + revision)), Title: "Changes on " + counts.Of(left, "more port"),
		Updated: f.site.feedUpdated,
		Link:    atomLink{"alternate", "text/html", f.site.baseURL + urls.Changes},
		Content: atomContent{"html", "<p>See the page of changes.</p>"},
	}
}

// title returns the title of an entry, such as "Port 22 changed: SSH". The name in the
// title is the current name of the service. If the service no longer exists, it is the
// name of the statement in the first event.
func (f feedWriter) title(events []Event) string {
	about, kind := events[0].About, events[0].Kind
	for _, e := range events {
		if e.Kind != kind {
			kind = Changed
		}
	}
	what := "Port"
	if about.Port != about.End {
		what = "Ports"
	}
	name := about.Heading()
	if service := f.services[about.ID]; service != nil {
		name = service.Name
	}
	return fmt.Sprintf("%s %s %s: %s", what, numbers(about.Port, about.End), kind, name)
}

// updated returns the newest date among the sources of the events. If no source has a
// date, it returns the time of the feed.
func (f feedWriter) updated(events []Event) string {
	newest := ""
	for _, e := range events {
		newest = max(newest, f.dates[e.About.Place.Source])
	}
	if newest == "" {
		return f.site.feedUpdated
	}
	return newest
}

func (f feedWriter) content(events []Event) string {
	var w writer
	for _, e := range events {
		w.raw("<p>", strings.ToUpper(string(e.Kind[:1])), string(e.Kind[1:]), ": <b>")
		w.text(e.About.Heading())
		w.raw("</b>; transport: ", e.About.TransportWords())
		if e.About.Description != "" {
			w.text("; " + e.About.Description)
		}
		w.raw("; source: ")
		w.text(f.labels[e.About.Place.Source])
		w.raw(".</p>")
		if len(e.Values) > 0 {
			w.values(e.Values)
		}
	}
	return w.b.String()
}

// id returns the id of an entry. It depends only on the address of the site and on the
// changes. So later builds return the same id for the same changes.
func (f feedWriter) id(events []Event) (string, error) {
	type fact struct {
		Kind   EventKind
		Source string
		Said   json.RawMessage
		Values []Value
	}
	facts := make([]fact, len(events))
	for i, e := range events {
		facts[i] = fact{e.Kind, e.About.Place.Source, e.Facts, e.Values}
	}
	b, err := json.Marshal(facts)
	return uuid(append([]byte(f.site.baseURL), b...)), err
}

// uuid returns a UUID of version 8 (RFC 9562, appendix B.2). It is made from the first
// 16 bytes of the SHA-256 hash of content.
func uuid(content []byte) string {
	sum := sha256.Sum256(content)
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
