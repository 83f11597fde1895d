package site

import (
	"html/template"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ConflictsPage is the page conflicts.html. It lists the ports and ranges about which
// sources disagree.
type ConflictsPage struct {
	Page
	Summary string
	// Collisions are numbers that the user's own notes assign to several services or
	// owners.
	Collisions []ConflictEntry
	// Taken are numbers that a note uses for a service, but that a registry reserves or
	// assigns to another service.
	Taken []ConflictEntry
	// Several are numbers that one registry assigns to several services.
	Several []ConflictEntry
	Data    Link
}

// ConflictEntry is one port or range about which sources disagree. Ours shows the
// services that notes list. Theirs shows the services that registries list.
type ConflictEntry struct {
	Number, URL  string
	Ours, Theirs template.HTML
}

func (s *site) conflicts(p Page) ConflictsPage {
	p.setTitle("Conflicts")
	view := ConflictsPage{Page: p, Data: s.dataLink(p.Root, urls.Registry)}
	for _, c := range s.reg.Conflicts() {
		w := claimWriter{writer{site: s, root: p.Root}, c}
		e := ConflictEntry{
			Number: numbers(c.Port, c.End), URL: p.Root + s.placeOf(c),
			Ours: w.claims(c.Ours, isOurs), Theirs: w.claims(c.Theirs, isTheirs),
		}
		switch c.Kind {
		case registry.Collision, registry.TwoOwners:
			view.Collisions = append(view.Collisions, e)
		case registry.SeveralFor:
			view.Several = append(view.Several, e)
		default:
			view.Taken = append(view.Taken, e)
		}
	}
	view.Summary = conflictsSummary(len(view.Collisions), len(view.Taken), len(view.Several))
	view.Alternate = view.Data.URL
	view.Page.Description = view.Summary
	return view
}

// conflictsSummary returns a text with the number of conflicts of each kind: "2 numbers
// are assigned twice in the notes and 1 number has several names in one registry. …"
func conflictsSummary(collisions, taken, several int) string {
	var parts []string
	part := func(n int, does, do string) {
		switch n {
		case 0:
		case 1:
			parts = append(parts, "1 number "+does)
		default:
			parts = append(parts, counts.Number(n)+" numbers "+do)
		}
	}
	part(collisions, "is assigned twice in the notes", "are assigned twice in the notes")
	part(taken, "has a service that differs from the registered one", "have services that differ from the registered ones")
	part(several, "has several names in one registry", "have several names in one registry")
	if len(parts) == 0 {
		return "The sources agree on every number."
	}
	last := len(parts) - 1
	if last > 0 {
		parts[last] = "and " + parts[last]
	}
	separator := ", "
	if last == 1 {
		separator = " "
	}
	return strings.Join(parts, separator) + ". The page of a port shows what every source lists."
}

// placeOf returns the address of the page that shows the numbers of a conflict. It is
// the page of the port or range. If the port or range has no page, it is the page of
// the band that contains the numbers.
func (s *site) placeOf(c *registry.Conflict) string {
	switch {
	case c.Port == c.End && s.reg.Port(c.Port) != nil:
		return s.pages.Port(c.Port)
	case s.reg.Range(c.Port, c.End) != nil:
		return s.pages.Range(c.Port, c.End)
	}
	return s.pages.Band(c.Port.Band())
}

func isOurs(a *registry.Assignment) bool   { return a.Status() != registry.Official && a.State.InUse() }
func isTheirs(a *registry.Assignment) bool { return a.Status() == registry.Official }

// claimWriter writes the services of one conflict.
type claimWriter struct {
	writer
	c *registry.Conflict
}

// The maximum numbers of services in an entry, and of places for each service. If there
// is only one more than the maximum, the entry shows it too, because "and 1 more" would
// not be shorter.
const (
	maxClaims = 12
	maxPlaces = 3
)

// claims returns one line for each service, with its name, transports and places. If a
// service has other numbers than the conflict, its line begins with these numbers:
// "6000–6063 X11". The transports and places come from the statements for which side
// returns true.
func (w *claimWriter) claims(services []*registry.Service, side func(*registry.Assignment) bool) template.HTML {
	w.b.Reset()
	for i, s := range services {
		if i == maxClaims && len(services) > maxClaims+1 {
			w.raw(`<span class="claim">and `, counts.Number(len(services)-i), " more</span>")
			break
		}
		w.raw(`<span class="claim">`)
		if s.Port != w.c.Port || s.End != w.c.End {
			w.raw("<b>", numbers(s.Port, s.End), "</b> ")
		}
		w.text(s.Name)
		w.raw(" ")
		w.evidence(s, side)
		w.raw("</span>")
	}
	return template.HTML(w.b.String())
}

// evidence writes the transports of a service, and the places of its statements, such
// as ports.md:32. It ignores statements for which side returns false.
func (w *claimWriter) evidence(s *registry.Service, side func(*registry.Assignment) bool) {
	var transports port.Transports
	var places []*registry.Assignment
	shown := map[string]bool{}
	for _, a := range s.Statements {
		if !side(a) {
			continue
		}
		transports |= a.Transports
		if place := w.sourceMark(a).Place; !shown[place] {
			shown[place] = true
			places = append(places, a)
		}
	}
	if s.State.HasPage() {
		w.chips(transports)
	}
	for i, a := range places {
		if i == maxPlaces && len(places) > maxPlaces+1 {
			w.raw(" and ", counts.Number(len(places)-i), " more")
			break
		}
		if owner := a.Owner(); owner != "" && (w.c.Kind == registry.Collision || w.c.Kind == registry.TwoOwners) {
			w.text(" (" + owner + ")")
		}
		w.raw(" ")
		w.source(a)
	}
}
