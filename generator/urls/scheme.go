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

// Scheme is where the pages are that show one thing each.
type Scheme interface {
	// Port returns the page of a number.
	Port(n port.Number) string
	// Range returns the page of a range.
	Range(start, end port.Number) string
	// Band returns the page of a part of the number space.
	Band(b port.Band) string
	// Protocol returns the page of a protocol.
	Protocol(p *registry.Protocol) string
	// Note returns the page on which a note's text stands.
	Note(n *registry.Note) string
	// Patterns returns the pages of ports, ranges, bands and protocols with * for
	// what differs, for scripts that name many.
	Patterns() map[string]string
}

// Folders is the scheme of a site with a folder for each kind of page.
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

// Patterns returns the pages of this scheme with * for what differs.
func (Folders) Patterns() map[string]string {
	return map[string]string{
		"port": "ports/*.html", "range": "ranges/*.html", "band": "ranges/*.html", "protocol": "protocols/*.html",
	}
}

// Assignment returns the page on which an assignment is shown: that of its port
// or range, or of the band where these have none.
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

// Target returns the page that a link means, with its anchor; empty for a
// link that leads nowhere, or to what has no page.
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

// Note returns the page on which a note's text stands: notes/name.html, or that of the
// protocol that it is about.
func (f Folders) Note(n *registry.Note) string {
	switch {
	case n.Home:
		return Home
	case n.Protocol != nil:
		return f.Protocol(n.Protocol)
	}
	slug := noteSlug(n.Stem())
	if n.Apart > 0 {
		slug = fmt.Sprintf("%s-%d", slug, n.Apart)
	}
	return "notes/" + slug + ".html"
}

// noteSlug is the slug of a path. It has a hash where the last name of the path
// has no slug, since notes that are called by signs alone are not one, and where
// no file may be called so.
func noteSlug(stem string) string {
	slug := text.Slug(stem)
	if text.Slug(path.Base(stem)) != "-" && !text.IsDevice(slug) {
		return slug
	}
	sum := sha256.Sum256([]byte(stem))
	return strings.TrimSuffix(slug, "-") + "-" + hex.EncodeToString(sum[:4])
}
