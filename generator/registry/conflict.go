package registry

import (
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
// one transport, both by number.
func (r *Registry) Conflicts() []Conflict {
	var taken, several []Conflict
	for _, p := range r.ports {
		if c, ok := p.taken(); ok {
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
func (p *Port) taken() (Conflict, bool) {
	c := Conflict{Port: p}
	for _, a := range p.Assignments {
		if a.Origin.Note.Source.Kind == KindRegistry {
			continue
		}
		rivals, confirmed := p.rivals(a)
		if confirmed || len(rivals) == 0 {
			continue
		}
		c.Ours = append(c.Ours, a)
		for _, rival := range rivals {
			if !slices.Contains(c.Theirs, rival) {
				c.Theirs = append(c.Theirs, rival)
			}
		}
	}
	return c, len(c.Ours) > 0
}

// rivals returns the assignments of registries that a note's might clash with,
// and whether one of them is about the same.
func (p *Port) rivals(a *Assignment) (rivals []*Assignment, confirmed bool) {
	for _, other := range p.Assignments {
		if other.Origin.Note.Source.Kind != KindRegistry || !meet(a.Transports, other.Transports) {
			continue
		}
		if a.agrees(other) {
			confirmed = true
		}
		rivals = append(rivals, other)
	}
	return rivals, confirmed
}

// meet tells whether two assignments may be about one transport. One that is
// not stated may be any.
func meet(a, b Transports) bool { return !a.Stated() || !b.Stated() || a&b != 0 }

// agrees tells whether two assignments name one thing: they share a protocol,
// or a name.
func (a *Assignment) agrees(b *Assignment) bool {
	if slices.ContainsFunc(a.Protocols, func(p *Protocol) bool { return slices.Contains(b.Protocols, p) }) {
		return true
	}
	for _, name := range []string{a.Name, a.Service} {
		if name != "" && (text.Fold(name) == text.Fold(b.Name) || text.Fold(name) == text.Fold(b.Service)) {
			return true
		}
	}
	return false
}

// several finds the services to which one registry gives a port for one
// transport.
func (p *Port) several() (Conflict, bool) {
	c := Conflict{Port: p}
	for i, a := range p.Assignments {
		for _, b := range p.Assignments[i+1:] {
			if a.Origin.Note.Source.Kind != KindRegistry || a.Origin.Note.Source != b.Origin.Note.Source || a.Transports&b.Transports == 0 || a.Service == b.Service || respelt(a, b) {
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
	return text.Fold(a.Name) == text.Fold(b.Name) && wellFormed(a.Service) != wellFormed(b.Service)
}

func wellFormed(service string) bool {
	return !strings.ContainsFunc(service, func(r rune) bool {
		return r != '-' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
	})
}

// reportConflicts tells, at each note that uses a number, to whom a registry
// gives it, and where a registry gives one to several. What is in common use
// is there because no registry says so, and is not reported.
func (r *Registry) reportConflicts(diags *diag.List) {
	for _, p := range r.ports {
		for _, a := range p.Assignments {
			if a.Origin.Note.Source.Kind != KindNotes {
				continue
			}
			if rivals, confirmed := p.rivals(a); !confirmed && len(rivals) > 0 {
				reportConflict(diags, a, p.Number, rivals)
			}
		}
		if c, ok := p.several(); ok {
			reportConflict(diags, c.Theirs[0], p.Number, c.Theirs)
		}
	}
}

// reportConflict reports, at the place of a, who has a number by a registry.
func reportConflict(diags *diag.List, a *Assignment, n Number, theirs []*Assignment) {
	var names []string
	for _, other := range theirs {
		if name := other.called(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	diags.Add(diag.SourcesDisagree, diag.At{Source: a.Origin.Note.Text, Offset: a.Origin.Offset},
		fmt.Sprintf("%s gives port %d to %s", theirs[0].Origin.Note.Source.Label(), n, strings.Join(names, ", ")), "")
}

// called is the shortest name of an assignment.
func (a *Assignment) called() string {
	switch {
	case a.Service != "":
		return a.Service
	case a.Name != "":
		return a.Name
	}
	return "somebody else"
}
