package site

import (
	"fmt"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// EmbedPage is the page embed.html. It shows each widget, and the HTML code that users
// copy into the pages of other sites.
type EmbedPage struct {
	Page
	Summary string
	// Address is the address of the site. If the address is not known, Known is false,
	// and Address is standIn.
	Address string
	Known   bool
	// Port and Protocol are the port and the protocol that the examples show. PortPage
	// and ProtocolPage are the addresses of their pages.
	Port, PortPage         string
	Protocol, ProtocolPage string
	Properties             []Property
	Servers                Servers
}

// Property is a CSS custom property that changes the look of the widgets. Sets is the
// part that it changes, such as "colour of links". Otherwise is the value that widgets
// use if the property is not set.
type Property struct{ Name, Sets, Otherwise string }

var properties = []Property{
	{"--portolan-ink", "colour of the text", "colour of the page’s text"},
	{"--portolan-soft", "colour of less important text", "text colour at 75 %"},
	{"--portolan-link", "colour of links", "text colour"},
	{"--portolan-paper", "colour of the background", "none"},
	{"--portolan-line", "colour of the border", "text colour at 25 %"},
	{"--portolan-radius", "radius of the corners", "0.4em"},
	{"--portolan-font", "font", "font of the page"},
	{"--portolan-mono", "font of numbers and transports", "monospaced font of the system"},
}

// standIn is the address in examples if the address of the site is not known.
const standIn = "https://example.org/ports/"

func (s *site) embed(p Page) EmbedPage {
	p.setTitle("Widgets for your pages")
	p.Fetches = true
	view := EmbedPage{
		Page: p, Summary: fmt.Sprintf("Show a port, a protocol or a search box of %s in any web page.", p.Site.Title),
		Address: s.baseURL, Known: s.baseURL != "", Properties: properties, Servers: s.servers,
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

// examples returns a port and a protocol for the examples of the page. A result is nil
// if the site has no such port or protocol.
//
// The port is the first featured port of the home page that exists. If there is no such
// port, it is the first port of the site. The protocol is the first protocol of this
// port. If the port has no protocol, it is the first protocol that is not a transport.
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
