package site

import (
	"fmt"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// EmbedPage shows how other sites show this one: the widgets, and what to copy
// for each.
type EmbedPage struct {
	Page
	Summary string
	// Address is that of the site, or one that stands for it.
	Address string
	Known   bool
	// Port and Protocol are what the examples are about.
	Port, PortPage         string
	Protocol, ProtocolPage string
	Properties             []Property
	Nginx, Caddy           string
}

// Property is a custom property by which pages change the look of widgets.
type Property struct{ Name, Sets, Otherwise string }

var properties = []Property{
	{"--portolan-ink", "colour of the text", "that of the page"},
	{"--portolan-soft", "colour of what matters less", "ink, three quarters of it"},
	{"--portolan-link", "colour of links", "ink"},
	{"--portolan-paper", "colour behind the text", "none"},
	{"--portolan-line", "colour of the border", "ink, a quarter of it"},
	{"--portolan-radius", "roundness of the corners", "0.4em"},
	{"--portolan-font", "type", "that of the page"},
	{"--portolan-mono", "type of numbers and transports", "the system’s monospaced"},
}

// standIn stands for the address of a site that is not known.
const standIn = "https://example.org/ports/"

func (s *site) embed(p Page) EmbedPage {
	p.titled("In your own pages")
	p.Fetches = true
	view := EmbedPage{
		Page: p, Summary: fmt.Sprintf("A port, a protocol or a search box of %s, wherever you write.", p.Site.Title),
		Address: s.baseURL, Known: s.baseURL != "", Properties: properties, Nginx: s.hosting.nginx, Caddy: s.hosting.caddy,
	}
	if !view.Known {
		view.Address = standIn
	}
	port, protocol := s.examples()
	view.Port, view.PortPage = "443", urls.Search
	if port != nil {
		view.Port, view.PortPage = fmt.Sprint(port.Number), s.pages.Port(port.Number)
	}
	view.Protocol, view.ProtocolPage = "ssh", urls.Search
	if protocol != nil {
		view.Protocol, view.ProtocolPage = protocol.ID, s.pages.Protocol(protocol)
	}
	view.Page.Description = view.Summary
	return view
}

// examples returns a port and a protocol to show, or nil: what
// the home page features, else what comes first.
func (s *site) examples() (*registry.Port, *registry.Protocol) {
	var port *registry.Port
	for _, n := range s.reg.Site().Featured {
		if port = s.reg.Port(n); port != nil {
			break
		}
	}
	if all := s.reg.Ports(); port == nil && len(all) > 0 {
		port = all[0]
	}
	if port != nil && len(port.Services[0].Protocols) > 0 {
		return port, port.Services[0].Protocols[0]
	}
	for _, p := range s.reg.Protocols() {
		if !p.IsTransport() {
			return port, p
		}
	}
	return port, nil
}
