package reading

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
)

// add adds one assignment for each number of a cell or line, with what is shared by
// all of them. Numbers without a transport or a state have those of the section.
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

// drafts returns one assignment for each number, with what is shared by all of them.
func (r *reader) drafts(items []numbers.Item, shared registry.Draft) []registry.Draft {
	drafts := make([]registry.Draft, 0, len(items))
	for _, n := range items {
		d := shared
		if n.Comment != "" {
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

// annotate adds what a cell says of one of its numbers: a name, or else its role. It
// is a name in a bracket, or where the number has no other name.
func annotate(d *registry.Draft, n numbers.Item) {
	words := line.Unplaced(n.Comment)
	if d.Name != "" && !(n.Bracketed && notation.IsName(n.Comment)) || notation.IsRole(n.Comment) {
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
