package site

import (
	"fmt"
	"html/template"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// siblings returns links to related services and to other services of the same
// protocols. It leaves out services on the ports of this page, which are the ports from
// first to last.
func (s *site) siblings(root string, first, last port.Number, services []*registry.Service) []PortLink {
	var near []PortLink
	for _, sibling := range registry.SiblingsOf(first, last, services) {
		other := sibling.Service
		near = append(near, PortLink{Number: numbers(other.Port, other.End), Name: sibling.Name,
			URL: root + s.pageOf(other.Port, other.End)})
	}
	return near
}

// neighbours returns links to the nearest ports before and after n. The list also
// contains n itself, with Here set.
func (s *site) neighbours(root string, n port.Number) []PortLink {
	var near []PortLink
	for _, neighbour := range s.reg.Neighbours(n) {
		near = append(near, PortLink{
			Number: fmt.Sprint(neighbour.Number), Name: registry.Headline(neighbour.Services),
			URL: root + s.pages.Port(neighbour.Number), Here: neighbour.Number == n,
		})
	}
	return near
}

// PortLink is an entry of a short list of ports. Here is set for the port of the current
// page.
type PortLink struct {
	Number, Name, URL string
	Here              bool
}

// portLinks returns a short list of ports as HTML. It returns "" if entries is empty.
func portLinks(entries []PortLink) template.HTML {
	if len(entries) == 0 {
		return ""
	}
	var w writer
	w.raw(`<ul class="near">`)
	for _, e := range entries {
		switch {
		case e.Here:
			w.raw(`<li class="here" aria-current="true"><b>`, e.Number, "</b>")
		default:
			w.raw(`<li><a href="`)
			w.text(e.URL)
			w.raw(`"><b>`, e.Number, "</b></a>")
		}
		w.raw("<span>")
		w.text(e.Name)
		w.raw("</span></li>")
	}
	w.raw("</ul>")
	return template.HTML(w.b.String())
}
