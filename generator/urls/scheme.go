package urls

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Scheme returns the addresses of the pages that show one port, range, band, protocol or
// note.
type Scheme interface {
	// Port returns the page of a port.
	Port(n port.Number) string
	// Range returns the page of a range.
	Range(start, end port.Number) string
	// Band returns the page of a band.
	Band(b port.Band) string
	// Protocol returns the page of a protocol.
	Protocol(p *registry.Protocol) string
	// Note returns the page that contains the text of a note.
	Note(n *registry.Note) string
	// Patterns returns the addresses of ports, ranges, bands and protocols as patterns,
	// such as "ports/*.html". Scripts replace * to get an address.
	Patterns() map[string]string
}

// Folders is a Scheme with one folder for each kind of page, such as ports/22.html.
type Folders struct{}

// Port returns ports/22.html.
func (Folders) Port(n port.Number) string { return fmt.Sprintf("ports/%d.html", n) }

// Range returns ranges/6000-6063.html.
func (Folders) Range(start, end port.Number) string {
	return fmt.Sprintf("ranges/%d-%d.html", start, end)
}

// Band returns ranges/user-3000.html.
func (Folders) Band(b port.Band) string { return "ranges/" + b.ID() + ".html" }

// Protocol returns protocols/ssh.html.
func (Folders) Protocol(p *registry.Protocol) string { return "protocols/" + p.ID + ".html" }

// Patterns returns the patterns of this scheme.
func (Folders) Patterns() map[string]string {
	return map[string]string{
		"port": "ports/*.html", "range": "ranges/*.html", "band": "ranges/*.html", "protocol": "protocols/*.html",
	}
}

// Assignment returns the page that shows a statement. It is the page of the port or range
// or, if that does not exist, the page of the band that contains it.
func Assignment(s Scheme, a *registry.Assignment) string {
	if !a.HasPage() {
		return s.Band(a.Port.Band())
	}
	if a.Single() {
		return s.Port(a.Port)
	}
	return s.Range(a.Port, a.End)
}

// Service returns the page that shows a service.
func Service(s Scheme, service *registry.Service) string { return Assignment(s, service.Main()) }

// Target returns the address to which a link leads, such as "notes/a.html#use". It
// returns "" if the link is broken, or if its target has no page.
func Target(s Scheme, t registry.Target) string {
	page := ""
	switch {
	case t.Note != nil && t.Note.Unpublished:
		return ""
	case t.Note != nil:
		page = s.Note(t.Note)
	case t.Protocol != nil:
		page = s.Protocol(t.Protocol)
	case t.Port != nil:
		page = s.Port(t.Port.Number)
	case t.Range != nil:
		page = s.Range(t.Range.Start, t.Range.End)
	default:
		return ""
	}
	switch {
	case t.HeadingID != "":
		page += "#" + t.HeadingID
	case t.BlockID != "":
		page += "#" + BlockAnchor(t.BlockID)
	}
	return page
}

// Note returns the page that contains the text of a note. It is index.html for the home
// note, the page of the protocol for a note about a protocol, and notes/name.html for any
// other note.
func (f Folders) Note(n *registry.Note) string {
	switch {
	case n.Home:
		return Home
	case n.Protocol != nil:
		return f.Protocol(n.Protocol)
	}
	slug := noteSlug(n.Stem())
	if n.AddressNumber > 0 {
		slug = fmt.Sprintf("%s-%d", slug, n.AddressNumber)
	}
	return "notes/" + slug + ".html"
}

// noteSlug returns the slug of the path of a note. In two cases, it adds a hash of the
// path:
//
//   - The file name contains no letters or digits. All such names have the same slug.
//   - Windows does not allow the slug as a file name, such as "aux".
func noteSlug(stem string) string {
	slug := text.Slug(stem)
	if text.Slug(path.Base(stem)) != "-" && !text.IsDevice(slug) {
		return slug
	}
	sum := sha256.Sum256([]byte(stem))
	return strings.TrimSuffix(slug, "-") + "-" + hex.EncodeToString(sum[:4])
}
