package site

import (
	"fmt"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// UsePage shows how to use the JSON index in another site, with commands and
// programs that work as they stand.
type UsePage struct {
	Page
	Summary    string
	Reference  string // the page that explains the files
	TypeScript string // address of the types
	Widgets    string // the page that shows how to show the site in others
	Address    string // of the site, or one that stands for it
	API        string // address of the folder of the files
	Known      bool   // whether that is the address of this very site
	Port       string // a number with a file
	Protocol   string // id of a protocol with ports
}

func (s *site) use(p Page) UsePage {
	p.titled("Use it in your site")
	p.Section = "api"
	base := s.baseURL
	if base == "" {
		base = standIn
	}
	view := UsePage{
		Page: p, Reference: p.Root + urls.APIReference, TypeScript: p.Root + urls.TypeScript, Widgets: p.Root + urls.Embed,
		Address: base, API: base + urls.API, Known: s.baseURL != "", Port: "443", Protocol: "https",
		Summary: "What this site knows of ports is free to build on: by fetch, with types, or on the command line.",
	}
	view.Page.Description = view.Summary
	if port, proto := s.example(); proto != nil {
		view.Port, view.Protocol = fmt.Sprint(port.Number), proto.ID
	}
	return view
}

// example returns a port with a protocol, of those that the home page offers
// if there is one among them.
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
