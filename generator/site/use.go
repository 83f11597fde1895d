package site

import (
	"fmt"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// UsePage is the page use.html. It shows how to use the JSON index: programs and
// commands that users can copy.
type UsePage struct {
	Page
	Summary string
	// Reference is the address of the page that explains the JSON files. TypeScript is
	// the address of the TypeScript types. Widgets is the address of the page about
	// widgets.
	Reference  string
	TypeScript string
	Widgets    string
	// Address is the address of the site. If the address is not known, Known is false,
	// and Address is standIn. API is the address of the folder of the JSON files.
	Address string
	API     string
	Known   bool
	// Port and Protocol are used in the examples, such as "443" and "https".
	Port     string
	Protocol string
}

func (s *site) use(p Page) UsePage {
	p.setTitle("Use the data")
	p.Section = "api"
	base := s.baseURL
	if base == "" {
		base = standIn
	}
	view := UsePage{
		Page: p, Reference: p.Root + urls.APIReference, TypeScript: p.Root + urls.TypeScript, Widgets: p.Root + urls.Embed,
		Address: base, API: base + urls.API, Known: s.baseURL != "", Port: "443", Protocol: "https",
		Summary: "You are free to build on the data of this site: with fetch, in TypeScript or on the command line.",
	}
	view.Page.Description = view.Summary
	if port, proto := s.example(); proto != nil {
		view.Port, view.Protocol = fmt.Sprint(port.Number), proto.ID
	}
	return view
}

// example returns a port whose first service has a protocol, and this protocol. It
// looks first at the featured ports of the home page. Both results are nil if there is
// no such port.
func (s *site) example() (*registry.Port, *registry.Protocol) {
	for _, ports := range [][]*registry.Port{s.featuredPorts(), s.reg.Ports()} {
		for _, port := range ports {
			if protocols := port.Services[0].Protocols; len(protocols) > 0 {
				return port, protocols[0]
			}
		}
	}
	return nil, nil
}
