// Package reading is the meaning of notes: it reads a Document and tells a
// registry.Builder what the note is about, and then which assignments it
// states.
// Which column holds what and which line reads like a statement is decided
// here, from the words that notation understands; whether a table, a list or a
// line is one of ports, by package judge; what a program printed, by package
// printout. It imports diag, text, markdown, judge, lexicon, notation, numbers,
// port, printout and registry.
package reading

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/sections"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Open adds a note to b as its front matter and first heading tell of it, and
// reports what it doubts. Bundled notes come with the program, next to the
// user's own.
func Open(doc *markdown.Document, bundled bool, b *registry.Builder, diags *diag.List) *registry.Note {
	note := frontmatter.ReadNote(doc, bundled, b, diags)
	b.AddNote(note)
	return note
}

// Read adds the assignments of a note that was opened to b, which may be
// another builder than the note's, and reports what it doubts. Of a note that
// is not published nothing is read. Several notes may be read at a time.
func Read(doc *markdown.Document, note *registry.Note, b *registry.Builder, diags *diag.List) {
	if note.Unpublished {
		return
	}
	r := reader{note: note, b: b, diags: diags, at: sections.Start(doc.Blocks, note.Title)}
	r.properties(doc.Meta)
	r.blocks(doc.Blocks)
}

// reader collects the assignments of one note.
type reader struct {
	note  *registry.Note
	b     *registry.Builder
	diags *diag.List

	at      sections.Position
	printed bool // the block at hand is what a program printed
}

func (r *reader) blocks(blocks []text.Block) {
	for i := 0; i < len(blocks); i++ {
		switch b := blocks[i].(type) {
		case text.Heading:
			r.heading(b, blocks[i+1:])
		case text.Table:
			r.table(b)
		case text.Paragraph:
			if n := r.spaced(blocks[i:]); n > 0 {
				i += n - 1
				break
			}
			r.paragraph(b)
		case text.Quote:
			r.quote(b)
		case text.List:
			for _, below := range r.list(b) {
				r.within(below.blocks, below.intro)
			}
		case text.Code:
			r.code(b)
		}
		r.at.Intro = sections.IntroOf(blocks[i])
	}
}

// quote reads a quotation or callout. Its title introduces its blocks.
func (r *reader) quote(q text.Quote) {
	var intro sections.Section
	if len(q.Title) > 0 {
		intro = sections.New(text.Plain(q.Title))
	}
	r.within(q.Blocks, intro)
}

// within reads blocks inside another one, with what introduces them. Their headings
// hold for them alone.
func (r *reader) within(blocks []text.Block, intro sections.Section) {
	around := r.at
	r.at = around.Inside(intro)
	r.blocks(blocks)
	r.at = around
}

func (r *reader) warn(rule *diag.Rule, offset int, message, hint string) {
	r.diags.Add(rule, diag.At{Source: r.note.Text, Offset: offset}, message, hint)
}

// faults reports what is wrong with numbers; place turns the offset of a fault
// into one in the note.
func (r *reader) faults(faults []numbers.Fault, place func(int) int) {
	for _, f := range faults {
		r.warn(f.Rule, place(f.Offset), f.Message, "")
	}
}

// add states one assignment for each number of a cell or line. Where neither
// the number nor what it shares with the others names a transport, that of the
// section holds; so does the section's state.
func (r *reader) add(items []numbers.Item, shared registry.Draft) {
	if len(items) == 0 {
		return
	}
	if !shared.Transports.Stated() {
		shared.Transports = r.at.Transports()
	}
	drafts := r.drafts(items, shared)
	for i := range drafts {
		if drafts[i].State == "" {
			drafts[i].State = r.at.StateOf(drafts[i], items[i])
		}
	}
	r.b.Add(drafts...)
}

// drafts returns one assignment for each number of a cell or line.
func (r *reader) drafts(items []numbers.Item, shared registry.Draft) []registry.Draft {
	drafts := make([]registry.Draft, 0, len(items))
	for _, n := range items {
		d := shared
		if n.Note != "" {
			annotate(&d, n)
		}
		d.Note, d.Printed = r.note, d.Printed || r.printed
		if n.Struck {
			d.State = registry.Retired
		}
		d.Port, d.End = n.First, n.Last
		d.Offset, d.Length = n.Offset, n.Length
		if n.Transports.Stated() && !(n.Shared && d.Transports.Stated()) {
			d.Transports = n.Transports
		}
		drafts = append(drafts, d)
	}
	return drafts
}

// annotate adds what a cell says of one of its numbers: its name, where it is
// one and stands in a bracket or nothing else is the name, otherwise its role.
func annotate(d *registry.Draft, n numbers.Item) {
	words := line.Unplaced(n.Note)
	if d.Name != "" && !(n.Bracketed && notation.IsName(n.Note)) || notation.IsRole(n.Note) {
		d.Description = line.AppendWords(words, d.Description)
		return
	}
	if d.Name != "" {
		d.Description = line.AppendWords(line.Unplaced(d.Name), d.Description)
	}
	s := naming.Read(words)
	d.Name, d.Mentions = s.Name, append(s.Mentions, d.Mentions...)
	d.Description = line.AppendWords(s.Description, d.Description)
}
