package site

import (
	"fmt"
	"html/template"
	"slices"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// relationWords say what a sibling is, after its name.
var relationWords = map[registry.Relation]string{
	registry.Clear: "in clear text", registry.Secured: "encrypted", registry.Carrier: "which it runs inside",
	registry.Carried: "which runs inside it", registry.Successor: "which replaces it", registry.Predecessor: "which it replaces",
	registry.Family: "of the same family",
}

// siblings lists what belongs to the services of a page on other numbers.
func (s *site) siblings(root string, first, last registry.Number, services []*registry.Service) []Near {
	var near []Near
	all := registry.SiblingsOf(first, last, services)
	for _, sibling := range all {
		other := sibling.Service
		name := other.Name
		switch {
		case sibling.Relation != "":
			name += ", " + relationWords[sibling.Relation]
		case roleText(other, sibling.Protocol) == "":
		case slices.ContainsFunc(all, func(s registry.Sibling) bool { return s.Protocol != sibling.Protocol }):
			name += ": " + roleText(other, sibling.Protocol)
		default: // all are of one protocol, which the page names
			name = roleText(other, sibling.Protocol)
		}
		near = append(near, Near{Number: numbers(other.Port, other.End), Name: name, URL: root + s.pageOf(other.Port, other.End)})
	}
	return near
}

func (s *site) neighbours(root string, n registry.Number) []Near {
	var near []Near
	for _, port := range s.reg.Neighbours(n) {
		near = append(near, Near{
			Number: fmt.Sprint(port.Number), Name: registry.Called(port.Services),
			URL: root + urls.Port(port.Number), Here: port.Number == n,
		})
	}
	return near
}

// Near is an entry of a short list of ports.
type Near struct {
	Number, Name, URL string
	Here              bool
}

// nearList writes a short list of ports.
func nearList(entries []Near) template.HTML {
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
