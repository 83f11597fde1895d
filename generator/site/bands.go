package site

import (
	"html/template"
	"slices"
	"strings"

	"portolan/generator/chart"
	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// BandPage is the page of a band, such as the ports 3000 to 3999. It lists the services
// and the free numbers of the band.
type BandPage struct {
	Page
	Numbers  string
	Class    Class
	Summary  string
	Services template.HTML
	Filter   *Filter
	// Left is the number of services that the page leaves out, such as "3 more
	// services". Left is empty if the page shows all services.
	Left string
	Free []FreeRanges
	// Place is the chart of all ports with the area of the band.
	Place    template.HTML
	Remarks  Remarks
	Previous *Link
	Next     *Link
	Data     Link
}

// FreeRanges is a list of ranges that are free for the same reason. About is the
// reason, as a text. Runs are the ranges, such as "3005–3009".
type FreeRanges struct {
	About string
	Runs  []string
}

func (s *site) band(p Page, b port.Band) BandPage {
	p.Section = "ports"
	view := BandPage{
		Page: p, Numbers: numbers(b.First, b.Last), Class: class(p.Root, b.First.Class()),
		Data: s.dataLink(p.Root, urls.API+urls.Data(urls.Folders{}.Band(b))),
	}
	services := slices.DeleteFunc(s.reg.ServicesIn(b.First, b.Last), s.isShownElsewhere)
	shown := limitServices(services, maxListed)
	view.Services, view.Filter = s.listRows(p.Root, shown), s.filter(p, "service", len(shown))
	if left := len(services) - len(shown); left > 0 {
		view.Left = counts.Of(left, "more service")
	}
	view.Free = freeRanges(s.reg.Free(b))
	view.Place = s.place(p.Root, port.Range(b))
	view.Remarks = s.remarksIn(p.Root, b)
	view.Summary = bandSummary(b, chart.CountIn(s.reg, b.First, b.Last))
	view.Page.Description, view.Alternate = view.Summary, view.Data.URL
	view.Page.setTitle("Ports " + view.Numbers)
	view.Previous, view.Next = s.adjacentBands(p.Root, b)
	return view
}

// isShownElsewhere reports whether the list of services on a band page leaves out a
// service. It leaves out unassigned numbers, because the list of free numbers shows
// them. It leaves out a reserved number if the number has its own page.
func (s *site) isShownElsewhere(service *registry.Service) bool {
	return service.State == registry.Unassigned ||
		service.State == registry.Reserved && s.hasPage(service.Port, service.End)
}

// freeRanges groups free ranges. Two ranges are in the same group if the same sources
// list them as unassigned.
func freeRanges(free []registry.FreeRange) []FreeRanges {
	var all []FreeRanges
	for _, run := range free {
		about := freeBy(run.By)
		i := slices.IndexFunc(all, func(f FreeRanges) bool { return f.About == about })
		if i < 0 {
			i = len(all)
			all = append(all, FreeRanges{About: about})
		}
		all[i].Runs = append(all[i].Runs, numbers(run.First, run.Last))
	}
	return all
}

// freeBy returns a text that says why numbers are free: "Unassigned, according to IANA.
// …" The parameter sources contains the sources that list the numbers as unassigned. It
// is empty if no source lists the numbers.
func freeBy(sources []*registry.Source) string {
	if len(sources) == 0 {
		return "No source of this site lists these numbers. A program may still use them."
	}
	return "Unassigned, according to " + sourceLabels(sources) + ". A program may still use them."
}

// bandSummary returns a text such as "60 of these 1,000 numbers have a service; 2 are
// reserved or retired; 938 are free."
func bandSummary(b port.Band, count chart.Count) string {
	left, assigned, kept := count[chart.Free], count.InUse(), count[chart.Kept]
	these := "of these " + counts.Of(b.Size(), "number")
	switch {
	case left == b.Size():
		return "All " + these + " are free."
	case assigned == b.Size():
		return "All " + these + " have a service."
	}
	parts := []string{withVerb(assigned, " "+these+" has a service", " "+these+" have a service")}
	if kept > 0 {
		parts = append(parts, withVerb(kept, " is reserved or retired", " are reserved or retired"))
	}
	if left > 0 {
		parts = append(parts, withVerb(left, " is free", " are free"))
	}
	return strings.Join(parts, "; ") + "."
}

// withVerb returns n and the text one if n is 1. For any other n, it returns n and the
// text several: withVerb(240, " is free", " are free") returns "240 are free".
func withVerb(n int, one, several string) string {
	if n == 1 {
		return "1" + one
	}
	return counts.Number(n) + several
}

// adjacentBands returns links to the band before b and the band after b. For the first
// band, previous is nil. For the last band, next is nil.
func (s *site) adjacentBands(root string, b port.Band) (previous, next *Link) {
	if b.First > 0 {
		l := s.bandLink(root, (b.First - 1).Band())
		previous = &l
	}
	if b.Last < port.Max {
		l := s.bandLink(root, (b.Last + 1).Band())
		next = &l
	}
	return previous, next
}

// BandEntry is a link to a band, in a list of bands.
type BandEntry struct {
	Link
	// Count is, for example, "12 services", or "12 in use, 988 free" on the page of the chart.
	Count string
}

// bandEntries returns an entry for each band of a class. Count is the number of
// services for which counted returns true. A band without such services has no entry.
// The band of dynamic ports always has an entry.
func (s *site) bandEntries(root string, c port.Class, counted func(*registry.Service) bool) []BandEntry {
	var entries []BandEntry
	for _, b := range port.Bands() {
		if b.First.Class() != c {
			continue
		}
		n := 0
		for _, service := range s.reg.ServicesIn(b.First, b.Last) {
			if counted(service) {
				n++
			}
		}
		if n > 0 || c == port.Dynamic {
			l := s.bandLink(root, b)
			// The text "User 3000–3999" becomes "3000–3999".
			_, l.Text, _ = strings.Cut(l.Text, " ")
			entries = append(entries, BandEntry{Link: l, Count: counts.Of(n, "service")})
		}
	}
	return entries
}
