package registry

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// followLinks resolves every link once, reports those that lead nowhere or
// could lead elsewhere, and records who mentions whom.
func (r *Registry) followLinks(diags *diag.List) {
	for _, n := range r.notes {
		for s := range text.Spans(n.Blocks) {
			switch s := s.(type) {
			case text.WikiLink:
				t, others := r.resolveWiki(n, s)
				r.follow(n, t)
				reportWiki(diags, n, s, t, others)
			case text.Link:
				r.followHref(diags, n, s)
			case text.Image:
				if !AllowedScheme(s.Src) {
					diags.Add(diag.LinkUnresolved, diag.At{Source: n.Text, Offset: s.Pos},
						fmt.Sprintf("the picture %q is not shown: pictures from the content folder are not copied yet", s.Src), "")
				}
			}
		}
	}
}

func (r *Registry) follow(from *Note, t Target) {
	switch {
	case t.Note != nil && t.Note != from && t.Note.Protocol == nil:
		t.Note.Mentions = appendNew(t.Note.Mentions, from)
	case t.Note != nil && t.Note != from:
		t.Note.Protocol.Mentions = appendNew(t.Note.Protocol.Mentions, from)
	case t.Protocol != nil:
		t.Protocol.Mentions = appendNew(t.Protocol.Mentions, from)
	case t.Port != nil:
		t.Port.Mentions = appendNew(t.Port.Mentions, from)
	}
}

// appendNew adds a note unless it is the last one: notes are followed one
// after the other.
func appendNew(notes []*Note, n *Note) []*Note {
	if len(notes) > 0 && notes[len(notes)-1] == n {
		return notes
	}
	return append(notes, n)
}

func reportWiki(diags *diag.List, n *Note, link text.WikiLink, t Target, others []string) {
	at := diag.At{Source: n.Text, Offset: link.Pos}
	switch {
	case !t.Found() && link.Embed:
		diags.Add(diag.LinkUnresolved, at, fmt.Sprintf("%q is not embedded: no note is called so, and other files are not copied yet", link.Target), "")
	case !t.Found():
		diags.Add(diag.LinkUnresolved, at, fmt.Sprintf("no note, protocol or port is called %q", link.Target), "")
	case len(others) > 1:
		diags.Add(diag.LinkAmbiguous, at,
			fmt.Sprintf("%q could be any of %s; the first is taken", link.Target, strings.Join(others, ", ")),
			"write more of the path")
	case t.Note != nil && link.Fragment != "" && t.Heading == "" && !strings.HasPrefix(link.Fragment, "^"):
		diags.Add(diag.LinkHeading, at, fmt.Sprintf("%s has no heading %q", t.Note.Path(), link.Fragment), "")
	}
}

func (r *Registry) followHref(diags *diag.List, n *Note, link text.Link) {
	at := diag.At{Source: n.Text, Offset: link.Pos}
	t, within := r.ResolveHref(n, link.Href)
	switch {
	case !within && !AllowedScheme(link.Href):
		diags.Add(diag.LinkScheme, at, fmt.Sprintf("the link to %q is not made", link.Href), "only http, https, mailto and relative links are")
	case !within:
	case !t.Found():
		diags.Add(diag.LinkUnresolved, at, fmt.Sprintf("no note is at %q", link.Href), "")
	default:
		r.follow(n, t)
	}
}
