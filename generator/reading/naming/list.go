package naming

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// ReadList reads the bracket after a number, as in "3306 (MySQL, MariaDB)". inside is the
// text of the bracket: one protocol name, or several separated by commas. description is
// the text after the bracket. If inside is a purpose or a transport, ReadList reads the
// name from description.
func ReadList(inside, description []text.Span) Statement {
	plain := text.Plain(inside)
	if t := numbers.ReadTransports(plain); t.Plain() || notation.IsPurpose(plain) {
		s := ReadPhrase(description)
		s.Transports |= t.Set
		if !t.Plain() {
			s.Description = line.AppendWords(inside, s.Description)
		}
		return s
	}
	s := Statement{References: References(inside), Description: description}
	var names []string
	for _, item := range line.SplitCommas(inside) {
		name := text.Plain(item)
		if name == "" {
			continue
		}
		names = append(names, name)
		m := registry.Mention{Name: name}
		if !strings.Contains(name, " ") {
			m = registry.Mention{Short: name}
		}
		if item = line.TrimRight(line.TrimLeft(item, ""), ""); line.IsLink(item) {
			if link, ok := item[0].(text.Link); ok {
				m.Reference = Reference(link)
			}
		}
		s.Mentions = append(s.Mentions, m)
	}
	s.Name = strings.Join(names, ", ")
	return s
}
