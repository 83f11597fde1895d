// Package registry holds what the notes say about ports as typed values:
// ports, ranges, transports, assignments, protocols, sources and notes, each
// fact with the place where it was written. It is built once by a Builder and
// does not change afterwards.
//
// It knows no Markdown and no HTML, and imports only diag and text.
package registry

import "portolan/generator/text"

// Registry is all that the notes say. Its slices are sorted, and shared with
// all readers: read only.
type Registry struct {
	site        Site
	sources     []*Source
	assignments []*Assignment
	ports       []*Port
	ranges      []*Range
	protocols   []*Protocol
	notes       []*Note

	portByNumber  map[Number]*Port
	protocolByID  map[string]*Protocol
	protocolNamed map[string][]*Protocol // by folded name, label or alias
	assignedNamed map[string][]*Assignment
	byID          map[string]*Assignment
	noteIndex     noteIndex
}

// Site is what the home note says of the site as a whole.
type Site struct {
	Title       string
	Description string
	BaseURL     string // ends in a slash, or is empty
	Language    string // BCP 47
	Licence     string
	SourceURL   string
}

// Site returns the settings of the site.
func (r *Registry) Site() Site { return r.site }

// Sources returns who speaks, by rank and id.
func (r *Registry) Sources() []*Source { return r.sources }

// Assignments returns all assignments by port, end, rank of source, and place.
func (r *Registry) Assignments() []*Assignment { return r.assignments }

// Ports returns the numbers that some source names singly, ascending.
func (r *Registry) Ports() []*Port { return r.ports }

// Ranges returns the ranges that some source names, by start and end.
func (r *Registry) Ranges() []*Range { return r.ranges }

// Protocols returns the protocols, transports included, by id.
func (r *Registry) Protocols() []*Protocol { return r.protocols }

// Notes returns all notes by path.
func (r *Registry) Notes() []*Note { return r.notes }

// Home returns the home note (index.md in the content folder), or nil.
func (r *Registry) Home() *Note {
	for _, n := range r.notes {
		if n.Home {
			return n
		}
	}
	return nil
}

// Port returns what is said of one number; nil where no source names it
// singly.
func (r *Registry) Port(n Number) *Port { return r.portByNumber[n] }

// Covering returns the assignments of a number: those that name it singly,
// then those whose range holds it.
func (r *Registry) Covering(n Number) []*Assignment {
	var found []*Assignment
	if p := r.portByNumber[n]; p != nil {
		found = append(found, p.Assignments...)
	}
	for _, rg := range r.ranges {
		if rg.Start <= n && n <= rg.End {
			found = append(found, rg.Assignments...)
		}
	}
	return found
}

// Protocol returns the protocol with an id, or nil.
func (r *Registry) Protocol(id string) *Protocol { return r.protocolByID[id] }

// Assignment returns the assignment with an id, or nil.
func (r *Registry) Assignment(id string) *Assignment { return r.byID[id] }

// Named returns the protocols that have exactly this name, label or alias,
// and the assignments that have it as their name or service name, case and
// hyphens aside.
func (r *Registry) Named(name string) ([]*Protocol, []*Assignment) {
	key := text.Fold(name)
	return r.protocolNamed[key], r.assignedNamed[key]
}
