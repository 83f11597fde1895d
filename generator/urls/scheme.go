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
	// Protocol returns the page of a protocol, which may be the page of its port or range
	// (registry.Protocol.OwnPage).
	Protocol(p *registry.Protocol) string
	// Topic returns the page of a topic.
	Topic(t *registry.Topic) string
	// Note returns the page that contains the text of a note.
	Note(n *registry.Note) string
	// Patterns returns a pattern for each kind of page: Patterns()["port"] is
	// "ports/*.html". The keys are port, range, band and protocol. Scripts replace *
	// with a number or an id to get an address.
	Patterns() map[string]string
}

// Folders is a Scheme with one folder for each kind of page, such as ports/22.html.
type Folders struct{}

// Port returns the address of a port page: "ports/22.html" for port 22.
func (Folders) Port(n port.Number) string { return fmt.Sprintf("ports/%d.html", n) }

// Range returns the address of a range page: "ranges/6000-6063.html".
func (Folders) Range(start, end port.Number) string {
	return fmt.Sprintf("ranges/%d-%d.html", start, end)
}

// Band returns the address of a band page: "ranges/user-3000.html" for the ports 3000
// to 3999.
func (Folders) Band(b port.Band) string { return "ranges/" + b.ID() + ".html" }

// Protocol returns the address of a protocol page: "protocols/ssh.html". If the protocol has
// no page of its own, it is the page of its port or range.
func (f Folders) Protocol(p *registry.Protocol) string {
	if !p.OwnPage() {
		return Assignment(f, p.Assignments[0])
	}
	return ownProtocol(p)
}

func ownProtocol(p *registry.Protocol) string { return "protocols/" + p.ID + ".html" }

// Topic returns the address of a topic page: "topics/mail.html".
func (Folders) Topic(t *registry.Topic) string { return "topics/" + t.ID + ".html" }

// Patterns returns the patterns of this scheme.
func (Folders) Patterns() map[string]string {
	return map[string]string{
		"port": "ports/*.html", "range": "ranges/*.html", "band": "ranges/*.html", "protocol": "protocols/*.html",
	}
}

// Assignment returns the page that shows a statement. It is the page of the port or
// range. If the port or range has no page, it is the page of the band, such as
// "ranges/system.html".
func Assignment(s Scheme, a *registry.Assignment) string {
	if !a.HasPage() {
		return s.Band(a.Port.Band())
	}
	if a.Single() {
		return s.Port(a.Port)
	}
	return s.Range(a.Port, a.End)
}

// Service returns the page that shows a service: the page of its main statement.
func Service(s Scheme, service *registry.Service) string { return Assignment(s, service.Main()) }

// Target returns the address of the target of a link, such as "notes/a.html#use". It
// returns "" if t is empty (the link is broken), a file, or a note that is not
// published.
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

// Note returns the page that contains the text of a note. It is "index.html" for the
// home note, "protocols/ssh.html" for a note about the protocol ssh, "topics/mail.html" for
// a note about the topic mail, and "notes/name.html" for any other note.
func (f Folders) Note(n *registry.Note) string {
	switch {
	case n.Home:
		return Home
	case n.Protocol != nil:
		return f.Protocol(n.Protocol)
	case n.Topic != nil:
		return f.Topic(n.Topic)
	}
	slug := noteSlug(n.Stem())
	if n.AddressNumber > 0 {
		slug = fmt.Sprintf("%s-%d", slug, n.AddressNumber)
	}
	return "notes/" + slug + ".html"
}

// noteSlug returns the name of the page of a note, without folder and ".html":
// noteSlug("a/B c") returns "a-b-c". The parameter stem is the path of the note without
// ".md". In two cases, the result ends with a hash of stem:
//
//   - The file name contains no letters or digits: noteSlug("a/!!") returns
//     "a-802899fc". Without the hash, "a/!!" and "a/??" would have the same name.
//   - The name is the name of a device on Windows, which cannot be a file name:
//     noteSlug("aux") returns "aux-321f6814".
func noteSlug(stem string) string {
	slug := text.Slug(stem)
	if text.Slug(path.Base(stem)) != "-" && !text.IsDevice(slug) {
		return slug
	}
	sum := sha256.Sum256([]byte(stem))
	return strings.TrimSuffix(slug, "-") + "-" + hex.EncodeToString(sum[:4])
}
