package site

import (
	"html/template"

	"portolan/generator/counts"
	"portolan/generator/free"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// FreePage is the page free.html. It lists port numbers for a new service.
type FreePage struct {
	Page
	Summary string
	// Near are the free numbers next to ports that many programs use, and Spread are some that
	// are far apart.
	Near   []NearFree
	Spread template.HTML
	// Left says how many numbers are left out, and why.
	Left []LeftOut
	// Bands are all free numbers. The script of the page reads them.
	Bands []FreeBand
	// Script is the address of the script of the page, relative to the root of the site.
	Script string
}

// NearFree is a port with the free numbers next to it.
type NearFree struct {
	Port    Link
	Name    string
	Numbers []string
}

// LeftOut is a reason, and how many numbers are left out for it.
type LeftOut struct{ Count, Reason string }

// FreeBand is a band with its free numbers, as ranges such as "3005–3009".
type FreeBand struct {
	Band Link
	Free string
	Runs []string
}

// asked are ports that many programs use. People look for a number next to them.
var asked = []port.Number{3000, 5000, 8000, 8080, 8443, 9000, 9090}

// The numbers of a row and of the list of numbers that are far apart.
const (
	nearest = 6
	spread  = 12
)

// reasonText says why numbers are left out.
var reasonText = [...]string{
	free.InUse:  "A source assigns them, or notes list them as used.",
	free.Kept:   "A source reserves them, or lists them as retired.",
	free.System: "They are below 1024. On many systems, only privileged programs can listen on them.",
	free.Outgoing: "Linux, Windows or macOS picks them for outgoing connections, or they are dynamic ports (RFC 6335): " +
		"a server may find its number taken.",
	free.Refused: "Browsers open no pages on them.",
}

func (s *site) freePage(p Page) FreePage {
	p.setTitle("Free ports")
	set := free.Find(s.reg, 0, port.Max)
	view := FreePage{Page: p, Script: s.assets.Free, Summary: counts.Of(set.Size(), "number") +
		" for a new service: no source assigns or reserves them, common systems leave them alone, and browsers open them."}
	view.Page.Description = view.Summary
	for _, n := range asked {
		if number := s.reg.Port(n); number != nil {
			row := NearFree{Port: Link{p.Root + s.pages.Port(n), numbers(n, n)}, Name: number.Services[0].Name}
			for _, m := range set.Near(n, nearest) {
				row.Numbers = append(row.Numbers, numbers(m, m))
			}
			view.Near = append(view.Near, row)
		}
	}
	view.Spread = s.between(p.Root, set.Spread(spread))
	for reason, text := range reasonText {
		if n := set.Count[reason]; n > 0 && text != "" {
			view.Left = append(view.Left, LeftOut{counts.Number(n), text})
		}
	}
	for _, b := range port.Bands() {
		of := free.Find(s.reg, b.First, b.Last)
		if b.First.Class() != port.System && len(of.Runs) > 0 {
			band := FreeBand{Band: s.bandLink(p.Root, b), Free: counts.Of(of.Size(), "number")}
			for _, r := range of.Runs {
				band.Runs = append(band.Runs, numbers(r.First, r.Last))
			}
			view.Bands = append(view.Bands, band)
		}
	}
	return view
}

// between returns a list of numbers, each with the ports next to it.
func (s *site) between(root string, chosen []port.Number) template.HTML {
	w := writer{site: s, root: root}
	for _, n := range chosen {
		w.raw("<li><b>", numbers(n, n), "</b><span>")
		below, above := s.reg.Around(n)
		if below != nil && above != nil {
			w.raw("between ")
			w.nextTo(below)
			w.raw(" and ")
			w.nextTo(above)
		}
		w.raw("</span></li>")
	}
	return template.HTML(w.b.String())
}

// nextTo writes a link to a port, with the name of its service if one is in use.
func (w *writer) nextTo(p *registry.Port) {
	words := numbers(p.Number, p.Number)
	if s := p.Services[0]; s.State.InUse() {
		words += " " + s.Name
	}
	w.href(w.root+w.site.pages.Port(p.Number), words)
}
