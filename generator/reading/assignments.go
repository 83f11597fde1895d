package reading

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
)

// add adds one assignment for each item. items are the port numbers of one cell or line.
// shared contains the fields that all these assignments have in common. If shared has no
// transports, add uses the transports of the section. If an assignment has no state, it
// gets the state of the section.
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

// drafts returns one draft for each item. Each draft is a copy of shared with the port
// numbers, the transports and the comment of its item.
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

// annotate adds the comment of the item n to d, the draft of this item. The comment of
// 8080 in "8080 (web)" is "web". A comment that is a purpose, such as "client", becomes
// part of the description. Any other comment becomes the name if d has no name. If d has
// a name, a name in brackets replaces it, and the old name becomes part of the
// description. All other comments become part of the description.
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
