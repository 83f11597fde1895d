package search

import (
	"cmp"
	"slices"
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

// sectionsOf returns the sections of a note that a search can find: those with a heading, or with values of
// additional columns. They are in the order of the note. The first heading is left out if it is the
// title of the note. The text below a heading of a template belongs to the heading before it.
func (f *packer) sectionsOf(n *registry.Note) []section {
	all := []section{{}}
	headings := text.Headings(n.Blocks)
	slices.SortStableFunc(headings, func(a, b text.Heading) int { return cmp.Compare(a.Pos, b.Pos) })
	for i, h := range headings {
		s := section{heading: &h}
		if title := s.title(); title != "" && (i > 0 || title != n.Title) && f.headings[title] <= mostNotes {
			all = append(all, s)
		}
	}
	for _, a := range n.Assignments {
		at := len(all) - 1
		for at > 0 && all[at].heading.Pos > a.Origin.Offset {
			at--
		}
		s := &all[at]
		if service := f.reg.ServiceOf(a); !slices.Contains(s.services, service) {
			s.services = append(s.services, service)
		}
		s.extra = addFields(s.extra, a.Extra)
	}
	return slices.DeleteFunc(all, func(s section) bool { return s.heading == nil && len(s.extra) == 0 })
}

// noteIfFound adds a note to the columns if a search can find it. Of the notes that come with the program,
// these are those with a page of their own, without sections: their headings would make the index larger,
// and the user did not write them. The notes of a registry are left out.
func (f *packer) noteIfFound(n *registry.Note) {
	if n.Source.Kind == registry.KindRegistry {
		return
	}
	var parts []section
	if !n.Bundled {
		parts = f.sectionsOf(n)
	}
	if n.OwnPage() || n.Home && !n.Bundled || len(parts)+len(n.Tags) > 0 {
		f.note(n, parts)
	}
}

// addFields adds those fields to a list that it does not contain.
func addFields(list, more []registry.Field) []registry.Field {
	for _, f := range more {
		same := func(other registry.Field) bool { return other.Name == f.Name && other.Value == f.Value }
		if !slices.ContainsFunc(list, same) {
			list = append(list, f)
		}
	}
	return list
}

// sections adds the sections of a note to the columns of notes.
func (f *packer) sections(doc int, all []section) {
	c := &f.index.Notes
	c.Sections = append(c.Sections, len(all))
	for _, s := range all {
		c.Heading = append(c.Heading, f.text(s.title(), doc, fieldHeading))
		c.Anchor = append(c.Anchor, f.text(s.anchor(), doc, fieldNone))
		c.Values = append(c.Values, f.fields(doc, s.extra))
		c.Under = append(c.Under, differences(f.rowsOf(s.services), len(f.index.services)))
	}
}

// fields adds the names and the values of additional columns, and returns references to them in turn.
func (f *packer) fields(doc int, all []registry.Field) []int {
	codes := []int{}
	for _, e := range all {
		codes = append(codes, f.text(e.Name, doc, fieldLabel), f.text(e.Value, doc, fieldExtra))
	}
	return codes
}
