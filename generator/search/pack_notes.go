package search

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

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
	met := make([]map[[2]string]bool, len(all))
	for _, a := range n.Assignments {
		at := len(all) - 1
		for at > 0 && all[at].heading.Pos > a.Origin.Offset {
			at--
		}
		s := &all[at]
		s.services = append(s.services, f.reg.ServiceOf(a))
		if met[at] == nil {
			met[at] = map[[2]string]bool{}
		}
		s.extra = addFields(s.extra, a.Extra, met[at])
	}
	for i := range all {
		all[i].services = f.sorted(all[i].services)
	}
	return slices.DeleteFunc(all, func(s section) bool { return s.heading == nil && len(s.extra) == 0 })
}

// note adds a note to the columns. A note about a protocol or topic is found by its headings, tags and
// values, because the protocol or topic is found by its names.
func (f *packer) note(n *registry.Note, parts []section) {
	var services []*registry.Service
	for _, a := range n.Assignments {
		services = append(services, f.reg.ServiceOf(a))
	}
	of := listing{title: n.Title, aliases: slices.Concat(n.Aliases, n.Tags), about: n.Description, page: f.pages.Note(n),
		services: f.sorted(services), sections: parts}
	if n.Protocol != nil || n.Topic != nil {
		of.untitled, of.aliases, of.about = true, n.Tags, ""
	}
	f.listing(of)
	f.index.notes = append(f.index.notes, n)
	f.index.sections = append(f.index.sections, parts)
}

// topic adds a topic to the columns of notes.
func (f *packer) topic(t *registry.Topic) {
	about, ids := "", []string{t.ID}
	if t.Note != nil {
		about = t.Note.Description
	}
	for _, alias := range t.Aliases() {
		ids = append(ids, strings.Join(words(alias), "-"))
	}
	f.listing(listing{title: t.Name, aliases: t.Aliases(), about: about, page: f.pages.Topic(t), services: t.Services})
	f.index.topics = append(f.index.topics, t)
	f.index.Notes.Topics = append(f.index.Notes.Topics, ids)
}

// listing is a topic or note, and the services that it lists. If untitled is set, a search does not find
// its title.
type listing struct {
	title, about, page string
	aliases            []string
	services           []*registry.Service
	sections           []section
	untitled           bool
}

// listing adds a topic or note to the columns of notes.
func (f *packer) listing(l listing) {
	x := f.index
	row := len(x.topics) + len(x.notes)
	doc, field := len(x.services)+len(x.protocols)+row, fieldTitle
	c := &x.Notes
	if l.untitled {
		c.Untitled, field = append(c.Untitled, row), fieldNone
	}
	c.Title = append(c.Title, f.text(l.title, doc, field))
	c.Page = append(c.Page, l.page)
	c.About = append(c.About, f.text(l.about, doc, fieldAbout))
	c.Aliases = append(c.Aliases, f.texts(doc, fieldAlias, l.aliases))
	f.sections(doc, l.sections)
	c.Rows = append(c.Rows, differences(f.rowsOf(l.services), len(x.services)))
}

// rowsOf returns the rows of those services that are in the index.
func (f *packer) rowsOf(services []*registry.Service) []int {
	rows := []int{}
	for _, s := range services {
		if row, ok := f.rows[s]; ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// differences replaces each number by its difference from the previous number. It adds limit to a negative
// difference. All numbers must be below limit.
func differences(numbers []int, limit int) []int {
	for i := len(numbers) - 1; i > 0; i-- {
		if numbers[i] -= numbers[i-1]; numbers[i] < 0 {
			numbers[i] += limit
		}
	}
	return numbers
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

// sorted sorts services by row, and removes duplicates.
func (f *packer) sorted(services []*registry.Service) []*registry.Service {
	slices.SortFunc(services, func(a, b *registry.Service) int { return cmp.Compare(f.rows[a], f.rows[b]) })
	return slices.Compact(services)
}
