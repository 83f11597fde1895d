package site

import (
	"fmt"
	"html/template"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// BlockPage is the page of a part of the number space: what is assigned in it
// and what is free.
type BlockPage struct {
	Page
	Numbers  string
	Class    Class
	Lead     string
	Facts    template.HTML // rows
	Free     []string      // runs of numbers that no source speaks of
	Previous *Link
	Next     *Link
	Data     Link
}

func (s *site) block(p Page, b registry.Block) BlockPage {
	p.Section = "ports"
	view := BlockPage{Page: p, Numbers: numbers(b.First, b.Last), Class: class(p.Root, b.First.Class()), Data: dataLink(p.Root, urls.API+urls.Data(urls.Block(b)))}
	free := s.reg.Free(b)
	left := 0
	for _, run := range free {
		left += run.Size()
		view.Free = append(view.Free, numbers(run.First, run.Last))
	}
	view.Facts = s.factRows(p.Root, s.reg.Overlapping(b.First, b.Last))
	view.Lead = blockLead(b, b.Size()-left, left)
	view.Page.Description = view.Lead
	view.Page.titled("Ports " + view.Numbers)
	view.Previous, view.Next = beside(p.Root, b)
	return view
}

func blockLead(b registry.Block, spoken, left int) string {
	switch {
	case spoken == 0:
		return fmt.Sprintf("No source speaks of any of these %s.", count(b.Size(), "number"))
	case left == 0:
		return fmt.Sprintf("Some source speaks of each of these %s.", count(b.Size(), "number"))
	}
	return fmt.Sprintf("Some source speaks of %s of these %s; of %s none does.",
		thousands(spoken), count(b.Size(), "number"), thousands(left))
}

// beside returns the links to the blocks before and behind one.
func beside(root string, b registry.Block) (previous, next *Link) {
	if b.First > 0 {
		l := blockLink(root, (b.First - 1).Block())
		previous = &l
	}
	if b.Last < 65535 {
		l := blockLink(root, (b.Last + 1).Block())
		next = &l
	}
	return previous, next
}

// BlockEntry is a block in a list of them.
type BlockEntry struct {
	Link
	Count string // of the assignments in it
}

// blockEntries lists the blocks of a class that hold assignments, or, for the
// dynamic ports, which are never assigned, the one block.
func (s *site) blockEntries(root string, c registry.Class, counted func(*registry.Assignment) bool) []BlockEntry {
	var entries []BlockEntry
	for _, b := range registry.Blocks() {
		if b.First.Class() != c {
			continue
		}
		n := 0
		for _, a := range s.reg.Overlapping(b.First, b.Last) {
			if counted(a) {
				n++
			}
		}
		if n > 0 || c == registry.Dynamic {
			l := blockLink(root, b)
			_, l.Text, _ = strings.Cut(l.Text, " ") // the list's heading says "Ports"
			entries = append(entries, BlockEntry{Link: l, Count: count(n, "assignment")})
		}
	}
	return entries
}
