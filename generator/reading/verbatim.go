package reading

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/columns"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// isVerbatim reports whether each row of a table is one assignment, and each cell a
// value of it. Nothing around such a table changes what it says.
func isVerbatim(t text.Table) bool { return headed(t.Header, notation.VerbatimHeads) }

// headed reports whether columns begin with some heads.
func headed(columns []text.Cell, heads []string) bool {
	if len(columns) < len(heads) {
		return false
	}
	for i, head := range heads {
		if text.Fold(text.Plain(columns[i].Spans)) != text.Fold(head) {
			return false
		}
	}
	return true
}

// verbatim reads the rows of such a table. Rows that are related to each other are one
// group.
func (r *reader) verbatim(t text.Table) {
	facts := make([]notation.Fact, len(t.Header))
	if n := len(notation.VerbatimHeads); headed(t.Header[n:], notation.FactHeads) {
		copy(facts[n:], notation.VerbatimFacts)
	}
	var open group
	for _, row := range t.Rows {
		d, ok := r.verbatimRow(t.Header, facts, row)
		if !ok {
			continue
		}
		items, related := r.numberCell(row.Cells[0]), r.related(row.Cells[7])
		if len(items) == 0 {
			continue
		}
		if key := groupKey(items, related); key != open.key || len(open.drafts) >= open.size {
			r.b.Add(open.drafts...)
			open = group{key: key, size: len(items) + len(related)}
		}
		open.drafts = append(open.drafts, r.drafts(items, d)...)
	}
	r.b.Add(open.drafts...)
}

// group holds the drafts of rows with the same numbers: their own, and those that they
// are related to.
type group struct {
	key    string
	size   int // how many numbers these are
	drafts []registry.Draft
}

// groupKey returns the numbers of a row and those that it is related to, sorted.
func groupKey(items, related []numbers.Item) string {
	all := slices.Concat(items, related)
	slices.SortFunc(all, func(a, b numbers.Item) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
	})
	var key strings.Builder
	for _, n := range all {
		fmt.Fprintf(&key, "%d-%d ", n.First, n.Last)
	}
	return key.String()
}

// related reads the numbers that a row is related to. A number may be there twice.
func (r *reader) related(cell text.Cell) []numbers.Item {
	var related []numbers.Item
	for item := range strings.SplitSeq(text.Plain(cell.Spans), ",") {
		items, faults := numbers.Read(item)
		r.faults(faults, func(int) int { return cell.Pos })
		related = append(related, items...)
	}
	return related
}

// verbatimRow reads all cells of a row but the numbers. It fails where the row is about
// a protocol without ports.
func (r *reader) verbatimRow(heads []text.Cell, facts []notation.Fact, row text.Row) (registry.Draft, bool) {
	cells := row.Cells
	d := registry.Draft{
		Service: text.Plain(cells[2].Spans), Name: text.Plain(cells[3].Spans), Mentions: readMentions(cells[4].Spans),
		Description: cells[5].Spans,
		References:  append(naming.ReadReferences(cells[6].Spans), naming.References(cells[5].Spans)...),
	}
	if d.Service != "" && len(d.Mentions) == 0 {
		d.Mentions = []registry.Mention{{Short: d.Service, Name: d.Name}}
	}
	transport, head := text.Plain(cells[1].Spans), text.Plain(heads[1].Spans)
	if !numbers.IsBlank(transport) && !r.transportCell(head, cells[1], transport, &d) {
		r.portless([]columns.NumberColumn{{Index: 0}}, row, transport)
		return d, false
	}
	for i := len(notation.VerbatimHeads); i < len(cells); i++ {
		if text.Plain(cells[i].Spans) != "" && !takeVerbatim(&d, facts[i], cells[i].Spans) {
			field := registry.Field{Name: text.Plain(heads[i].Spans), Value: text.Plain(cells[i].Spans), Spans: cells[i].Spans}
			d.Extra = append(d.Extra, field)
		}
	}
	return d, true
}

// takeVerbatim sets a fact, and reports whether the cell is one.
func takeVerbatim(d *registry.Draft, fact notation.Fact, cell []text.Span) bool {
	if fact == notation.FactSince {
		d.Since = text.Plain(cell) // whatever it is
		return true
	}
	return takeFact(d, fact, cell)
}
