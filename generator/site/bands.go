package site

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// BandPage is the page of a part of the number space: what runs on its
// numbers and what is free.
type BandPage struct {
	Page
	Numbers  string
	Class    Class
	Summary  string
	Services template.HTML // rows
	Left     string        // how many services are in the JSON index only
	Free     []FreeRanges
	Previous *Link
	Next     *Link
	Data     Link
}

// FreeRanges are the runs of free numbers that are so by the same word.
type FreeRanges struct {
	About string
	Runs  []string
}

func (s *site) band(p Page, b port.Band) BandPage {
	p.Section = "ports"
	view := BandPage{
		Page: p, Numbers: numbers(b.First, b.Last), Class: class(p.Root, b.First.Class()),
		Data: dataLink(p.Root, urls.API+urls.Data(urls.Folders{}.Band(b))),
	}
	services := slices.DeleteFunc(s.reg.ServicesIn(b.First, b.Last), s.isLeftToOthers)
	shown := listed(services, maxListed)
	view.Services = s.listRows(p.Root, shown)
	if left := len(services) - len(shown); left > 0 {
		view.Left = counts.Of(left, "more service")
	}
	free := s.reg.Free(b)
	view.Free = freeRanges(free)
	view.Summary = bandSummary(b, services, free)
	view.Page.Description, view.Alternate = view.Summary, view.Data.URL
	view.Page.titled("Ports " + view.Numbers)
	view.Previous, view.Next = s.beside(p.Root, b)
	return view
}

// isLeftToOthers reports whether the page of a band leaves a service to another
// part or page: what is unassigned to its list of free numbers, and transports
// that are reserved on a number that something has to the page of that.
func (s *site) isLeftToOthers(service *registry.Service) bool {
	return service.State == registry.Unassigned ||
		service.State == registry.Reserved && s.hasPage(service.Port, service.End)
}

// freeRanges groups runs of free numbers by whose word it is that they are.
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

// freeBy says by whose word numbers are free.
func freeBy(sources []*registry.Source) string {
	if len(sources) == 0 {
		return "No source of this site lists these numbers. Something may use them all the same."
	}
	return "Unassigned by " + sourceLabels(sources) + ". Something may use them all the same."
}

// bandSummary counts the numbers of a band by what sources make of them.
func bandSummary(b port.Band, services []*registry.Service, free []registry.FreeRange) string {
	left := 0
	for _, run := range free {
		left += run.Size()
	}
	assigned := numbersIn(b, services, registry.State.InUse)
	kept := b.Size() - left - assigned // what is not in use now and not free
	these := "these " + counts.Of(b.Size(), "number")
	switch {
	case left == b.Size():
		return "All of " + these + " are free: no source lists any."
	case assigned == b.Size():
		return "All of " + these + " are assigned."
	}
	parts := []string{are(assigned, "of "+these, "assigned")}
	if kept > 0 {
		parts = append(parts, are(kept, "", "reserved or retired"))
	}
	if left > 0 {
		parts = append(parts, are(left, "", "free"))
	}
	return strings.Join(parts, "; ") + "."
}

// are says of how many numbers something is true: "1 is free", "240 are free".
func are(n int, of, what string) string {
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s", counts.Number(n), of, verb, what)), " ")
}

// numbersIn counts the numbers of a band that have a service in some state.
func numbersIn(b port.Band, services []*registry.Service, in func(registry.State) bool) int {
	taken := make([]bool, b.Size())
	for _, s := range services {
		if !in(s.State) {
			continue
		}
		for n := int(max(s.Port, b.First)); n <= int(min(s.End, b.Last)); n++ {
			taken[n-int(b.First)] = true
		}
	}
	n := 0
	for _, t := range taken {
		if t {
			n++
		}
	}
	return n
}

// beside returns the links to the bands before and after one.
func (s *site) beside(root string, b port.Band) (previous, next *Link) {
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

// BandEntry is a band in a list of them.
type BandEntry struct {
	Link
	Count string // of the services in it
}

// bandEntries lists the bands of a class that hold services, or, for the
// dynamic ports, which are never assigned, the one band.
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
			_, l.Text, _ = strings.Cut(l.Text, " ") // the list's heading says "Ports"
			entries = append(entries, BandEntry{Link: l, Count: counts.Of(n, "service")})
		}
	}
	return entries
}
