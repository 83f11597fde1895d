package site

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"sync"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// ProtocolsPage is the page protocols/index.html, or the page of a letter. The page of a letter
// lists the protocols whose names begin with the letter.
type ProtocolsPage struct {
	Page
	// Letter is the heading of the page of a letter, such as "A". It is empty for
	// protocols/index.html.
	Letter  string
	Summary string
	Groups  []ProtocolGroup
	// Letters are links to the pages of all letters. It is empty if there are no such pages.
	Letters        []Link
	Previous, Next *Link
	Filter         *Filter
}

// ProtocolGroup is a titled list of protocols.
type ProtocolGroup struct {
	Title     string
	Protocols template.HTML
}

// If a site has more protocols than maxIndexed, protocols/index.html lists only those with notes.
// Then a page for each letter lists all protocols, with at most maxLetter on one page.
const (
	maxIndexed = 400
	maxLetter  = 1200
)

// protocolIndex contains the protocols of a site for its lists.
type protocolIndex struct {
	// noted are the protocols that a note is about, and bare are the others.
	noted, bare, transports []*registry.Protocol
	letters                 []letterPage
	// usualNoted and usualBare return the usual attributes of noted and bare. All pages have the
	// same, so the item of a protocol is the same on all of them.
	usualNoted, usualBare func() attributes
}

// letterPage is one page of protocols whose names begin with the same letter. part is 1 for the
// first page of a letter.
type letterPage struct {
	letter      string
	part        int
	noted, bare []*registry.Protocol
}

// indexProtocols sorts the protocols by name and divides them into pages.
func (s *site) indexProtocols() protocolIndex {
	all := slices.Clone(s.reg.Protocols())
	slices.SortStableFunc(all, func(a, b *registry.Protocol) int { return text.CompareNatural(a.Label, b.Label) })
	var x protocolIndex
	byLetter := map[string][]*registry.Protocol{}
	for _, p := range all {
		switch {
		case p.IsTransport():
			x.transports = append(x.transports, p)
			continue
		case p.Note != nil:
			x.noted = append(x.noted, p)
		default:
			x.bare = append(x.bare, p)
		}
		letter := text.Initial(p.Label)
		byLetter[letter] = append(byLetter[letter], p)
	}
	noted, bare := x.noted, x.bare
	x.usualNoted = sync.OnceValue(func() attributes { return s.usualFacts(noted) })
	x.usualBare = sync.OnceValue(func() attributes { return s.usualFacts(bare) })
	if len(x.noted)+len(x.bare) <= maxIndexed {
		return x
	}
	for _, letter := range letterOrder() {
		noted, bare := splitNoted(byLetter[letter])
		part := 0
		for same := range slices.Chunk(append(noted, bare...), maxLetter) {
			part++
			page := letterPage{letter: letter, part: part}
			page.noted, page.bare = splitNoted(same)
			x.letters = append(x.letters, page)
		}
	}
	return x
}

// letterOrder returns all results of text.Initial, in the order of the index.
func letterOrder() []string {
	latin := strings.Split("abcdefghijklmnopqrstuvwxyz", "")
	return slices.Concat([]string{text.InitialDigit}, latin, []string{text.InitialOther})
}

// splitNoted returns the protocols that a note is about, and the others.
func splitNoted(all []*registry.Protocol) (noted, bare []*registry.Protocol) {
	for _, p := range all {
		if p.Note != nil {
			noted = append(noted, p)
		} else {
			bare = append(bare, p)
		}
	}
	return noted, bare
}

func (l letterPage) path() string { return urls.Letter(l.letter, l.part) }

// title returns the heading of the page: "A", "0–9", "Other", or "S, part 2".
func (l letterPage) title() string {
	title := strings.ToUpper(l.letter[:1]) + l.letter[1:]
	if l.letter == text.InitialDigit {
		title = "0–9"
	}
	if l.part > 1 {
		title += fmt.Sprintf(", part %d", l.part)
	}
	return title
}

func (l letterPage) link(root string) Link { return Link{URL: root + l.path(), Text: l.title()} }

func (s *site) protocolList(p Page, x protocolIndex) ProtocolsPage {
	p.setTitle("Protocols")
	view := ProtocolsPage{Page: p, Filter: s.filter(p, "protocol", len(x.noted)+len(x.bare))}
	view.Summary = fmt.Sprintf("%s and %s, with their ports.",
		counts.Of(len(x.noted)+len(x.bare), "protocol"), counts.Of(len(x.transports), "transport protocol"))
	for _, l := range x.letters {
		view.Letters = append(view.Letters, l.link(p.Root))
	}
	if len(x.letters) > 0 {
		view.Summary += fmt.Sprintf(" This page lists the %s that a note is about. The pages of the letters list all.",
			counts.Of(len(x.noted), "protocol"))
		x.bare = nil
	}
	view.Groups = s.protocolGroups(p.Root, x, x.noted, x.bare)
	if len(x.transports) > 0 {
		view.Groups = append(view.Groups, ProtocolGroup{"Transport protocols",
			s.protocolItems(p.Root, x.transports, attributes{})})
	}
	view.Page.Description = view.Summary
	return view
}

func (s *site) letterList(p Page, x protocolIndex, i int) ProtocolsPage {
	l := x.letters[i]
	p.setTitle("Protocols: " + l.title())
	view := ProtocolsPage{Page: p, Letter: l.title(), Filter: s.filter(p, "protocol", len(l.noted)+len(l.bare))}
	view.Summary = counts.Of(len(l.noted)+len(l.bare), "protocol") + ", with their ports."
	view.Page.Description = "Protocols, " + view.Letter + ": " + view.Summary
	for _, other := range x.letters {
		view.Letters = append(view.Letters, other.link(p.Root))
	}
	if i > 0 {
		link := x.letters[i-1].link(p.Root)
		view.Previous = &link
	}
	if i+1 < len(x.letters) {
		link := x.letters[i+1].link(p.Root)
		view.Next = &link
	}
	view.Groups = s.protocolGroups(p.Root, x, l.noted, l.bare)
	return view
}

// protocolGroups returns the list of protocols with notes, and then the list of the others.
func (s *site) protocolGroups(root string, x protocolIndex, noted, bare []*registry.Protocol) []ProtocolGroup {
	var groups []ProtocolGroup
	others := "Protocols by name"
	if len(noted) > 0 {
		groups = append(groups, ProtocolGroup{"Protocols with notes", s.protocolItems(root, noted, x.usualNoted())})
		others = "Other protocols"
	}
	if len(bare) > 0 {
		groups = append(groups, ProtocolGroup{others, s.protocolItems(root, bare, x.usualBare())})
	}
	return groups
}

// usualFacts returns the usual attributes of protocols.
func (s *site) usualFacts(protocols []*registry.Protocol) attributes {
	rows := make([]attributes, len(protocols))
	for i, p := range protocols {
		rows[i] = s.protocolFacts(p, s.runsOn(p)).attributes()
	}
	return usualAttributes(rows)
}

// protocolItems returns a list of protocols: label, full name and ports. The list has the usual
// attributes.
func (s *site) protocolItems(root string, protocols []*registry.Protocol, usual attributes) template.HTML {
	w := writer{site: s, root: root}
	w.raw(`<ul class="index" data-list`)
	w.attributes(usual, attributes{})
	w.raw(">")
	for _, p := range protocols {
		numbers := s.runsOn(p)
		w.raw("<li>")
		w.href(root+urls.Escape(s.pages.Protocol(p)), p.Label)
		w.raw("<span")
		w.attributes(s.protocolFacts(p, numbers).attributes(), usual)
		w.raw(">")
		if p.Name != p.Label {
			w.text(p.Name)
		}
		w.raw("</span><i>")
		w.text(numbers)
		w.raw("</i></li>")
	}
	w.raw("</ul>")
	return template.HTML(w.b.String())
}

// runsOn returns the ports of a protocol as text: "22, 2222". ICMP and some other
// protocols have no ports. For them, it returns the number of the protocol, such as "IP
// protocol 1". For a transport, it returns the number of services.
func (s *site) runsOn(p *registry.Protocol) string {
	if p.IsTransport() {
		return counts.Of(len(p.Services), "service")
	}
	if p.Portless.Space != "" {
		return p.Portless.String()
	}
	return someOf(portNumbers(s.reg.Main(p), p.Services))
}
