package site

import (
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// A site is mixed if it has notes of the user and bundled notes. Its home page shows the
// services of the user first, and its lists have a filter for them.

// isMixed reports whether a registry has notes of the user and bundled notes.
func isMixed(reg *registry.Registry) bool {
	is := func(bundled bool) bool {
		return slices.ContainsFunc(reg.Notes(), func(n *registry.Note) bool { return n.Bundled == bundled })
	}
	return is(true) && is(false)
}

// isOurService reports whether a note of the user lists a service.
func isOurService(s *registry.Service) bool { return isNoted(s, true) }

// maxHomeServices is the maximum number of services on the home page.
const maxHomeServices = 20

// OurServices is the section of the home page of a mixed site that comes before what is included.
type OurServices struct {
	Summary string
	// Rows contains at most maxHomeServices table rows.
	Rows template.HTML
	// More is a link to a list of all services of the user. It is nil if Rows contains all.
	More *Link
	// Included are the sources of the bundled notes.
	Included []IncludedSource
}

// IncludedSource is a link to the list of sources, with the number of services that a source
// lists.
type IncludedSource struct {
	Link
	Count string
}

// ourServices returns the section about the services of the user. It returns nil if the site is
// not mixed, or if the user's notes list no service.
func (s *site) ourServices(root string) *OurServices {
	var ours []*registry.Service
	for _, service := range pagedServices(s.reg) {
		if isOurService(service) {
			ours = append(ours, service)
		}
	}
	if !s.mixed || len(ours) == 0 {
		return nil
	}
	view := OurServices{Summary: counts.Of(len(ours), "service") + " from our notes, before those that are included."}
	shown := limitServices(ours, maxHomeServices)
	view.Rows = s.listRows(root, shown[:min(len(shown), maxHomeServices)])
	if len(ours) > maxHomeServices {
		view.More = &Link{URL: root + urls.Ports + "?from=ours", Text: "All " + counts.Of(len(ours), "service") + " of ours"}
	}
	for _, source := range s.reg.Sources() {
		if n := s.includedFrom(source); n > 0 {
			view.Included = append(view.Included, IncludedSource{
				Link{URL: root + urls.Sources, Text: source.Label()}, counts.Of(n, "service")})
		}
	}
	return &view
}

// ourPorts returns the ports with a service of the user.
func (s *site) ourPorts() []*registry.Port {
	return slices.DeleteFunc(slices.Clone(s.reg.Ports()), func(p *registry.Port) bool {
		return !slices.ContainsFunc(p.Services, isOurService)
	})
}

// includedFrom returns the number of services with a statement of a source in a bundled note.
func (s *site) includedFrom(source *registry.Source) int {
	n := 0
	for _, service := range pagedServices(s.reg) {
		if slices.ContainsFunc(service.Statements, func(a *registry.Assignment) bool {
			return a.Origin.Note.Bundled && a.Origin.Note.Source == source
		}) {
			n++
		}
	}
	return n
}
