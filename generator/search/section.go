package search

import (
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// section is the part of a note below one heading, up to the next heading. The part before the first
// heading, or below the title of the note, has no heading.
type section struct {
	heading  *text.Heading // nil if the section has no heading
	services []*registry.Service
	extra    []registry.Field // the values of additional columns, without duplicates
}

func (s *section) title() string {
	if s.heading == nil {
		return ""
	}
	return strings.Join(strings.Fields(text.Plain(s.heading.Spans)), " ")
}

// anchor returns the anchor of the heading on the page. It is empty if it consists of the words of the
// heading, which engine/open.js knows.
func (s *section) anchor() string {
	if s.heading == nil || s.heading.ID == strings.Join(words(s.title()), "-") {
		return ""
	}
	return s.heading.ID
}

// A heading that more than mostNotes notes have is from a template. It says nothing about a note, and a
// search for it would find all of them.
const mostNotes = 10

// headingsOf returns the number of notes that have each heading.
func headingsOf(notes []*registry.Note) map[string]int {
	number := map[string]int{}
	for _, n := range notes {
		met := map[string]bool{}
		for _, h := range text.Headings(n.Blocks) {
			if title := (&section{heading: &h}).title(); !met[title] {
				met[title] = true
				number[title]++
			}
		}
	}
	return number
}

// addFields adds those fields to a list that are not in met, and then are: the key is the name and the value.
func addFields(list, more []registry.Field, met map[[2]string]bool) []registry.Field {
	for _, f := range more {
		if key := [2]string{f.Name, f.Value}; !met[key] {
			met[key] = true
			list = append(list, f)
		}
	}
	return list
}
