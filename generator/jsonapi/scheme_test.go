package jsonapi

import (
	"testing"

	"portolan/generator/port"
	"portolan/generator/urls"
)

// flat is a scheme with all ports on one page.
type flat struct{ urls.Folders }

func (flat) Port(n port.Number) string { return "all.html#" + port.Numbers(n, n) }

// The addresses of pages depend on the scheme. The addresses of data files are the same for
// all schemes.
func TestPagesFollowTheScheme(t *testing.T) {
	reg := small(t)
	c := converter{reg, flat{}}
	if p := c.port(reg.Port(22)); p.Page != "all.html#22" || p.URI != "ports/22.json" {
		t.Errorf("page %s, file %s", p.Page, p.URI)
	}
	if p := c.neighbour(reg.Port(22)); p.Page != "all.html#22" || p.URI != "ports/22.json" {
		t.Errorf("page %s, file %s", p.Page, p.URI)
	}
	if d := c.document(reg.Port(22).Services[0]); d.Page != "all.html#22" {
		t.Errorf("the document is on %s", d.Page)
	}
}
