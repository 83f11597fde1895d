package site

import (
	"cmp"
	"html/template"
	"strings"
	"unicode/utf8"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// NotePage is the page of one note.
type NotePage struct {
	Page
	// Crumb is the link above the heading. It leads to the section of the note, or to
	// the list of all notes.
	Crumb   Link
	Path    string
	Heading string
	// Anchor is the id of the first heading if this heading is the title of the note.
	Anchor    string
	Summary   string
	Noted     Noted
	Body      template.HTML
	Contents  []Link
	Mentions  Mentions
	Reference *Link
	// Statements is a sentence with the number of statements in the note, or empty.
	Statements string
	// Edit is the address where readers can edit the note, or empty.
	Edit string
	Data Link
}

// A note with at least minContents headings has a table of contents.
const minContents = 3

func (s *site) note(p Page, n *registry.Note) NotePage {
	p.setTitle(n.Title)
	s.inSection(&p, n)
	view := NotePage{Page: p, Crumb: s.crumb(p.Root, n), Path: n.Path(), Heading: n.Title, Summary: noteSummary(n),
		Noted: s.noted(p.Root, n),
		Data:  s.dataLink(p.Root, urls.API+urls.NoteData(n))}
	view.Alternate = view.Data.URL
	first, blocks := opening(n)
	if text.Title(first.Spans) == n.Title {
		view.Anchor = first.ID
	} else {
		blocks = n.Blocks
	}
	view.Body = s.body(p.Root, n, blocks)
	if headings := text.Headings(blocks); len(headings) >= minContents {
		for _, h := range headings {
			view.Contents = append(view.Contents, Link{URL: "#" + h.ID, Text: text.Plain(h.Spans)})
		}
	}
	view.Mentions, view.Edit = s.mentions(p.Root, n.Mentions), s.editURL(n, 1)
	if n.Reference.Title != "" {
		view.Reference = &Link{URL: n.Reference.URL, Text: n.Reference.Title}
	}
	if listed := s.listedIn(n); listed != "" {
		view.Statements = listed + " in this note."
	}
	view.Page.Description = cmp.Or(n.Description, view.Statements, n.Title)
	return view
}

// noteSummary returns the description of a note as a sentence, or "".
func noteSummary(n *registry.Note) string {
	if n.Description == "" {
		return ""
	}
	return sentence(n.Description)
}

// sentence returns s with a capital first letter and a period at the end: sentence("web
// pages") returns "Web pages." The parameter s must not be empty.
func sentence(s string) string {
	first := []rune(s)[:1]
	s = strings.ToUpper(string(first)) + s[len(string(first)):]
	return stopped(s)
}

// stopped returns s with a period at the end: stopped("Web pages") returns "Web pages."
// If s already ends in one of .!?… stopped returns s unchanged.
func stopped(s string) string {
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".!?…", last) {
		return s
	}
	return s + "."
}

// opening splits a note that begins with a heading of level 1. It returns this heading
// and the blocks after it. For any other note, it returns an empty heading and all
// blocks.
func opening(n *registry.Note) (text.Heading, []text.Block) {
	if len(n.Blocks) > 0 {
		if h, ok := n.Blocks[0].(text.Heading); ok && h.Level == 1 {
			return h, n.Blocks[1:]
		}
	}
	return text.Heading{}, n.Blocks
}
