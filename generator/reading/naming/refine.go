package naming

import (
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Refine corrects the name and the protocol of a statement when its numbers are known.
// items are these numbers. See dropNumbers and promoteKind.
func (s *Statement) Refine(items []numbers.Item) {
	s.dropNumbers(items)
	s.promoteKind(items)
}

// dropNumbers removes numbers from the start of the name: "22 SSH" becomes "SSH" if items
// contains 22.
func (s *Statement) dropNumbers(items []numbers.Item) {
	rest := s.Name
	for {
		first, after, _ := strings.Cut(rest, " ")
		n, ok := port.Parse(first)
		isOwn := func(i numbers.Item) bool { return i.First == n }
		if !ok || first[0] == '0' && len(first) > 1 || !slices.ContainsFunc(items, isOwn) {
			break
		}
		rest = strings.TrimLeft(after, Separators+" ")
	}
	if rest != s.Name {
		named := Read(line.Unplaced(rest))
		s.Name, s.Mentions = named.Name, named.Mentions
		s.Description = line.AppendWords(named.Description, s.Description)
	}
}

// promoteKind makes s.kind the protocol of the statement if one of items is the
// well-known port of this protocol. For "Terminal Services (RDP)", kind is RDP. It
// becomes the protocol if the number is 3389.
func (s *Statement) promoteKind(items []numbers.Item) {
	isKnown := func(n numbers.Item) bool { return notation.IsWellKnown(s.kind, n.First, n.Last) }
	if s.kind == "" || !slices.ContainsFunc(items, isKnown) {
		return
	}
	mention := registry.Mention{Short: s.kind, Name: s.Name}
	if len(s.Mentions) > 0 {
		mention.Reference = s.Mentions[0].Reference
	}
	s.Mentions = []registry.Mention{mention}
	if text.Plain(s.Description) == s.kind {
		s.Description = nil
	}
	s.kind = ""
}
