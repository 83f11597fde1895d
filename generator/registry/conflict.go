package registry

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Conflict is a number of which sources say different things.
type Conflict struct {
	Port *Port
	// Ours are the assignments of notes that no registry shares, Theirs those
	// of registries for the same transports. Where Ours is empty, one registry
	// gives the number several names.
	Ours, Theirs []*Assignment
}

// Conflicts returns the numbers that a note uses though a registry gives them
// to somebody else, then those to which one registry gives several names for
// one transport, both by number. Ranges of notes are not among them.
func (r *Registry) Conflicts() []Conflict {
	var taken, several []Conflict
	for _, p := range r.ports {
		if c, ok := r.taken(p); ok {
			taken = append(taken, c)
		}
		if c, ok := p.several(); ok {
			several = append(several, c)
		}
	}
	return append(taken, several...)
}

// taken finds what notes say of a port and no registry confirms, where a
// registry says something else.
func (r *Registry) taken(p *Port) (Conflict, bool) {
	c := Conflict{Port: p}
	for _, a := range p.Assignments {
		if a.Origin.Note.Source.Kind == KindRegistry || !a.State.InUse() {
			continue
		}
		rivals := r.rivals(a)
		if len(rivals) > 0 {
			c.Ours = append(c.Ours, a)
		}
		for _, rival := range rivals {
			if !slices.Contains(c.Theirs, rival) {
				c.Theirs = append(c.Theirs, rival)
			}
		}
	}
	return c, len(c.Ours) > 0
}

// rivals returns the assignments of registries, of the number itself or of a
// range that holds it, that say something else of it than a note's does, for a
// transport on which no registry agrees with the note.
func (r *Registry) rivals(a *Assignment) []*Assignment {
	var others []*Assignment
	var agreed Transports
	for _, other := range r.Covering(a.Port) {
		switch {
		case other.Origin.Note.Source.Kind != KindRegistry || !other.State.InUse() || !Meet(a.Transports, other.Transports):
		case !a.Agrees(other):
			if !slices.ContainsFunc(others, func(o *Assignment) bool { return respelt(o, other) }) {
				others = append(others, other)
			}
		case !a.Transports.Stated() || !other.Transports.Stated():
			return nil
		default:
			agreed |= other.Transports
		}
	}
	if a.Transports.Stated() && a.Transports&^agreed == 0 {
		return nil
	}
	return slices.DeleteFunc(others, func(other *Assignment) bool { return !Meet(a.Transports&^agreed, other.Transports) })
}

// several finds the services to which one registry gives a port for one
// transport.
func (p *Port) several() (Conflict, bool) {
	c := Conflict{Port: p}
	for i, a := range p.Assignments {
		for _, b := range p.Assignments[i+1:] {
			if a.Origin.Note.Source.Kind != KindRegistry || a.Origin.Note.Source != b.Origin.Note.Source || a.Transports&b.Transports == 0 || !a.State.InUse() || !b.State.InUse() {
				continue
			}
			if strings.EqualFold(a.called(), b.called()) || respelt(a, b) {
				continue
			}
			for _, one := range []*Assignment{a, b} {
				if !slices.Contains(c.Theirs, one) {
					c.Theirs = append(c.Theirs, one)
				}
			}
		}
	}
	return c, len(c.Theirs) > 0
}

// respelt tells whether one of two services is only the other in the spelling
// that RFC 6335 section 5.1 asks for: whoispp for whois++.
func respelt(a, b *Assignment) bool {
	return text.Fold(cmp.Or(a.Name, a.Service)) == text.Fold(cmp.Or(b.Name, b.Service)) && wellFormed(a.Service) != wellFormed(b.Service)
}

func wellFormed(service string) bool {
	return !strings.ContainsFunc(service, func(r rune) bool {
		return r != '-' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
	})
}

// reportConflicts tells, at each note that uses a number, to whom a registry
// gives it, and where a registry gives it to several. What is in common use is
// there because no registry says so, and is not reported.
func (r *Registry) reportConflicts(diags *diag.List) {
	if !slices.ContainsFunc(r.sources, func(s *Source) bool { return s.Kind == KindRegistry }) {
		return
	}
	for _, p := range r.ports {
		several, _ := p.several()
		for _, a := range p.Assignments {
			if a.Origin.Note.Source.Kind != KindNotes || !a.State.InUse() {
				continue
			}
			if rivals := r.rivals(a); len(rivals) > 0 {
				reportConflict(diags, a, rivals)
			} else if len(several.Theirs) > 0 {
				reportConflict(diags, a, several.Theirs)
				several.Theirs = nil // once is enough
			}
		}
	}
}

// reportConflict reports, at the place of a, who has its number by registries.
func reportConflict(diags *diag.List, a *Assignment, theirs []*Assignment) {
	var sources []*Source
	names := map[*Source][]string{}
	for _, other := range theirs {
		source, name := other.Origin.Note.Source, other.called()
		if !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
		if !slices.Contains(names[source], name) {
			names[source] = append(names[source], name)
		}
	}
	for _, source := range sources {
		diags.Add(diag.SourcesDisagree, diag.At{Source: a.Origin.Note.Text, Offset: a.Origin.Offset},
			fmt.Sprintf("%s gives port %d to %s", source.Label(), a.Port, strings.Join(names[source], ", ")), "")
	}
}

// called is the shortest name of an assignment.
func (a *Assignment) called() string { return cmp.Or(a.Service, a.Name, "somebody else") }
