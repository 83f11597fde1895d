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

// isVerbatim reports whether a table has the headers notation.VerbatimHeads, which export
// writes. Each row of such a table is one assignment, and each cell is one value of it.
// The reader does not use the text around such a table.
func isVerbatim(t text.Table) bool { return headed(t.Header, notation.VerbatimHeads) }

// headed reports whether the first headers of a table are heads. columns are the headers
// of the table. headed ignores upper and lower case.
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

// verbatim reads the rows of a verbatim table. The column "Related" of a row lists the
// numbers of other rows. verbatim adds consecutive rows that list each other in one call,
// because Builder.Add relates the drafts of a call.
func (r *reader) verbatim(t text.Table) {
	facts := make([]notation.Fact, len(t.Header))
	copy(facts[len(notation.VerbatimHeads):], factColumns(t.Header[len(notation.VerbatimHeads):]))
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

// factColumns returns the facts in the first of these columns. Earlier versions of the program
// wrote only some of the headers notation.FactHeads, but at least MinFactHeads.
func factColumns(columns []text.Cell) []notation.Fact {
	for n := min(len(columns), len(notation.FactHeads)); n >= notation.MinFactHeads; n-- {
		if headed(columns, notation.FactHeads[:n]) {
			return notation.VerbatimFacts[:n]
		}
	}
	return nil
}

// group contains the drafts of consecutive rows with the same group key.
type group struct {
	key    string
	size   int // how many numbers the complete group has
	drafts []registry.Draft
}

// groupKey returns the numbers of a row and of its related rows, sorted: "67-67 68-68 "
// for row 67 with the related row 68. Row 68 has the same key, because it lists row 67.
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

// related returns the numbers in a cell of the column "Related", such as "68, 69". A
// number can occur twice.
func (r *reader) related(cell text.Cell) []numbers.Item {
	var related []numbers.Item
	for item := range strings.SplitSeq(text.Plain(cell.Spans), ",") {
		items, faults := numbers.Read(item)
		r.faults(faults, func(int) int { return cell.Pos })
		related = append(related, items...)
	}
	return related
}

// verbatimRow reads all cells of a row except the numbers. It returns false if the row is
// about a protocol without ports.
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

// takeVerbatim stores the fact in a cell, such as a state or a date, in d. It returns
// false if the caller must keep the cell as an extra field.
func takeVerbatim(d *registry.Draft, fact notation.Fact, cell []text.Span) bool {
	plain := text.Plain(cell)
	switch {
	case fact == notation.FactEncryption && plain == string(registry.EncryptionOther):
		d.Traits.Encryption = registry.EncryptionOther
		return true
	case fact == notation.FactExposure && plain == string(registry.ExposureOther):
		d.Traits.Exposure = registry.ExposureOther
		return true
	case fact == notation.FactSince:
		// The field Since keeps the text of the cell, even if the text is not a time.
		d.Since = plain
		return true
	}
	return takeFact(d, fact, cell)
}
