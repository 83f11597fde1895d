package ingest

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// lookAlike tells why a table with a column of numbers is none of network
// ports; empty where it is one. What states transports, or names services
// where everybody knows them, is one whatever else is said.
func (r *reader) lookAlike(c *readColumns) string {
	if c.isRegister() {
		return ""
	}
	ports := c.find(notation.RoleNumber)
	filled, faulty := 0, 0
	for _, i := range ports {
		filled += c.sample(i).total
		faulty += c.sample(i).faulty
	}
	first := c.words[ports[0]]
	switch {
	case filled == 0:
		return ""
	case c.onlyClasses(ports):
		return "its ranges are the classes of ports, not assignments"
	case c.namesKnown(ports) && !(c.weak(ports) && slices.ContainsFunc(c.words, notation.IsQuantity)), c.statesTransports(ports) && !c.guessed && !c.weak(ports):
		return ""
	case faulty > 1 && 2*faulty >= filled:
		return fmt.Sprintf("most cells of %q are no port numbers", first)
	}
	for i, h := range c.heads {
		if h.Physical != "" {
			return fmt.Sprintf("the column %q speaks of sockets, not of network ports", c.words[i])
		}
	}
	topic, other, near := r.topic()
	weak := c.weak(ports)
	switch {
	case weak && slices.ContainsFunc(c.words, notation.IsQuantity):
		return fmt.Sprintf("nothing says that %q holds ports", first)
	case c.guessed && topic != notation.TopicPorts:
		return fmt.Sprintf("nothing says that %q holds ports", first)
	case topic == notation.TopicOther && (near || weak):
		return fmt.Sprintf("it stands under %q", other)
	case c.counts(ports):
		return fmt.Sprintf("the numbers of %q only count its rows", first)
	case weak && topic != notation.TopicPorts && !c.speaksOfPorts(ports):
		return fmt.Sprintf("nothing says that %q holds ports", first)
	case c.onlySmall(ports):
		return fmt.Sprintf("%q holds small numbers alone, and neither a transport nor a name says that they are ports of a network", first)
	}
	return ""
}

// looksLikePorts tells whether a head speaks of ports, so that somebody may
// wonder why the table is not read.
func (c *readColumns) looksLikePorts() bool {
	return !c.guessed && slices.ContainsFunc(c.heads, func(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak })
}

// statesTransports tells whether the table says of some number by which
// transport it is reached.
func (c *readColumns) statesTransports(ports []int) bool {
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

// weak tells whether the heads of all number columns head other numbers as
// often.
func (c *readColumns) weak(ports []int) bool {
	return !slices.ContainsFunc(ports, func(i int) bool { return !c.heads[i].Weak })
}

// speaksOfPorts tells whether a head other than that of a weak number column
// has to do with ports, and there are names beside them: the numbers of
// protocols stand beside transports, too.
func (c *readColumns) speaksOfPorts(ports []int) bool {
	for i, word := range c.words {
		if !slices.Contains(ports, i) && (notation.TransportsIn(word).Stated() || notation.HasPortWord(word)) {
			return true
		}
	}
	return false
}

// namesKnown tells whether at least a third of the rows name a service on a
// number where everybody knows it.
func (c *readColumns) namesKnown(ports []int) bool {
	known, rows := 0, 0
	for _, row := range c.table.Rows[:min(len(c.table.Rows), sampleSize)] {
		rows++
		if c.rowIsKnown(row, ports) {
			known++
		}
	}
	return known > 0 && 3*known >= rows
}

func (c *readColumns) rowIsKnown(row text.Row, ports []int) bool {
	for _, p := range ports {
		numbers, _ := notation.ReadNumbers(cellText(row.Cells[p]))
		for _, n := range numbers {
			for i, cell := range row.Cells {
				if c.heads[i].Role != notation.RoleNumber && notation.IsWellKnown(text.Plain(cell.Spans), n.First, n.Last) {
					return true
				}
			}
		}
	}
	return false
}

// onlyClasses tells whether every range is a class of ports, and there are
// several.
func (c *readColumns) onlyClasses(ports []int) bool {
	classes, total := 0, 0
	for _, p := range ports {
		for _, row := range c.table.Rows[:min(len(c.table.Rows), sampleSize)] {
			numbers, _ := notation.ReadNumbers(strings.ReplaceAll(strings.ReplaceAll(cellText(row.Cells[p]), ",", ""), ".", ""))
			for _, n := range numbers {
				total++
				if n.First != n.Last && notation.IsClassRange(int(n.First), int(n.Last)) {
					classes++
				}
			}
		}
	}
	return classes > 1 && classes == total
}

// onlySmall tells whether all numbers are such as sockets and rows have, too.
func (c *readColumns) onlySmall(ports []int) bool {
	found := 0
	for _, p := range ports {
		for _, row := range c.table.Rows[:min(len(c.table.Rows), sampleSize)] {
			numbers, _ := notation.ReadNumbers(cellText(row.Cells[p]))
			for _, n := range numbers {
				found++
				if n.Last > notation.LargestSmall {
					return false
				}
			}
		}
	}
	return found > 1
}

// shortestCount is how many rows it takes to tell a count from chance.
const shortestCount = 3

// counts tells whether a column of numbers is 1, 2, 3 …: sockets, or rows.
func (c *readColumns) counts(ports []int) bool {
	next, rows := -1, 0
	for _, row := range c.table.Rows[:min(len(c.table.Rows), sampleSize)] {
		cell := cellText(row.Cells[ports[0]])
		if notation.IsBlank(cell) {
			continue
		}
		numbers, _ := notation.ReadNumbers(cell)
		if len(numbers) == 0 {
			return false
		}
		first, last := int(numbers[0].First), int(numbers[len(numbers)-1].Last)
		if next < 0 && first > 1 || next >= 0 && first != next {
			return false
		}
		next = last + 1
		rows++
	}
	return rows >= shortestCount
}
