package site

import (
	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Mentions are links to the notes that mention a port, protocol or note. The page
// always shows the links in Shown, with their sentences. It shows the links in Folded when the
// user opens the list.
type Mentions struct {
	Shown, Folded []Mention
	// Rest is the number of links in Folded, such as "1,000".
	Rest string
}

// Mention is a link to a note, and the sentence of the note with the first link to this page.
// The sentence can be empty.
type Mention struct {
	Link
	Sentence string
}

// maxMentions is the number of links that the page always shows. The other links are
// folded, unless there is only one.
const maxMentions = 5

func (s *site) mentions(root string, mentions []registry.Backlink) Mentions {
	links := make([]Mention, len(mentions))
	for i, m := range mentions {
		links[i] = Mention{Link{URL: root + urls.Escape(s.pages.Note(m.Note)), Text: m.Note.Title}, m.Sentence}
	}
	folded := len(links) - maxMentions
	// A single link is not folded, because the text "and 1 more" would not be shorter.
	if folded < 2 {
		return Mentions{Shown: links}
	}
	return Mentions{Shown: links[:maxMentions], Folded: links[maxMentions:], Rest: counts.Number(folded)}
}
