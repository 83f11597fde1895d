package reading

import (
	"slices"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// evidence is what the heads of a table and its cells say for ports.
func (c *readColumns) evidence(ports []int) judge.Columns {
	e := judge.Columns{
		Head: c.words[ports[0]], Port: slices.ContainsFunc(ports, func(i int) bool { return !c.heads[i].Weak }),
		Guessed: c.guessed, Addresses: c.addresses, Quantity: slices.ContainsFunc(c.words, notation.IsQuantity),
		Beside: c.speaksOfPorts(ports), States: c.statesTransports(), Counts: c.counts(),
	}
	for _, i := range ports {
		e.Filled += c.sample(i).total
		e.Faulty += c.sample(i).faulty
	}
	for i, h := range c.heads {
		if h.Physical != "" {
			e.Physical = c.words[i]
			break
		}
	}
	return e
}

// counts reports whether the first column of words names, in half of the rows,
// what is counted.
func (c *readColumns) counts() bool {
	rows := c.table.Rows[:min(len(c.table.Rows), sampleSize)]
	counted := 0
	for _, row := range rows {
		if name := line.CellText(row.Cells[0]); notation.IsQuantity(name) || numbers.IsUnit(name) {
			counted++
		}
	}
	return counted > 0 && 2*counted >= len(rows)
}

// looksLikePorts reports whether a head speaks of ports, so that somebody may
// wonder why the table is not read.
func (c *readColumns) looksLikePorts() bool {
	return !c.guessed && slices.ContainsFunc(c.heads, func(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak })
}

// statesTransports reports whether the table says of some number by which
// transport it is reached.
func (c *readColumns) statesTransports() bool {
	for i, h := range c.heads {
		switch {
		case h.Role == notation.RoleTransport && c.sample(i).transports > 0,
			h.Role == notation.RoleCross && c.sample(i).crosses > 0,
			h.Role == notation.RoleNumber && (h.Transports.Stated() || c.sample(i).stating > 0):
			return true
		}
	}
	return false
}

// speaksOfPorts reports whether a head other than those of some columns has to
// do with ports.
func (c *readColumns) speaksOfPorts(ports []int) bool {
	for i, word := range c.words {
		if !slices.Contains(ports, i) && (numbers.TransportsIn(word).Stated() || numbers.HasPortWord(word)) {
			return true
		}
	}
	return false
}

// rowClaims are the first rows of a table, as evidence.
func (c *readColumns) rowClaims(ports []int) []judge.Claim {
	rows := c.table.Rows[:min(len(c.table.Rows), sampleSize)]
	claims := make([]judge.Claim, len(rows))
	for i, row := range rows {
		claims[i] = c.rowClaim(row, ports)
	}
	return claims
}

func (c *readColumns) rowClaim(row text.Row, ports []int) judge.Claim {
	var claim judge.Claim
	for k, i := range ports {
		cell := line.CellText(row.Cells[i])
		items, _ := numbers.Read(cell)
		claim.Known = claim.Known || c.knows(row, items)
		claim.Grouped = append(claim.Grouped, grouped(cell, items)...)
		if k > 0 {
			claim.More = append(claim.More, spans(items)...)
			continue
		}
		claim.Numbers, claim.Unread = spans(items), len(items) == 0 && !numbers.IsBlank(cell)
	}
	return claim
}

// knows reports whether a row names a service on one of its numbers where
// everybody knows it.
func (c *readColumns) knows(row text.Row, items []numbers.Item) bool {
	for _, n := range items {
		for i, cell := range row.Cells {
			if c.heads[i].Role != notation.RoleNumber && notation.IsWellKnown(text.Plain(cell.Spans), n.First, n.Last) {
				return true
			}
		}
	}
	return false
}

// groups are signs that may group the digits of a number.
const groups = ",."

// grouped are the numbers of a cell when its commas and points group digits, as
// in 1,024-49,151.
func grouped(cell string, items []numbers.Item) []judge.Span {
	if strings.ContainsAny(cell, groups) {
		items, _ = numbers.Read(strings.NewReplacer(",", "", ".", "").Replace(cell))
	}
	return spans(items)
}

// spans are numbers as a judge sees them.
func spans(items []numbers.Item) []judge.Span {
	all := make([]judge.Span, len(items))
	for i, n := range items {
		all[i] = judge.Span{First: n.First, Last: n.Last, Stated: n.Transports.Stated()}
	}
	return all
}

// claim is a line as a judge sees it.
func (s lineStatement) claim() judge.Claim {
	return judge.Claim{
		Numbers: spans(s.Numbers), Port: s.Port, Transport: s.Transport || s.Transports.Stated() && !s.Tailed, Tail: s.Tailed, Known: s.known(),
		Named: s.named(), Labelled: s.labelled, Marked: s.marked, Closed: s.closed,
		Address: s.address, Bare: s.bare,
		Physical: notation.IsPhysical(s.line.Text), Class: notation.NamesClass(s.line.Text),
	}
}

// around is what the words around the block at hand say.
func (r *reader) around() judge.Around {
	topic, word, near := r.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Leads: topic != notation.TopicUnknown && r.lead.topic == topic, Physical: notation.IsPhysical(word),
	}
}
