package reading

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
)

// add adds one assignment for each number of a cell or line. shared is what all of them
// have in common. A number without a transport or a state gets that of its section.
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

// drafts returns one draft for each number. shared is what all of them have in common.
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

// annotate adds the comment of one number to its draft. The comment becomes the name if
// it is a name in brackets, or if the draft has no name yet. In all other cases, and if
// it is a purpose such as "client", it becomes part of the description.
func annotate(d *registry.Draft, n numbers.Item) {
	words := line.Unplaced(n.Comment)
	if d.Name != "" && !(n.Bracketed && notation.IsName(n.Comment)) || notation.IsPurpose(n.Comment) {
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
