package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// statement is what a cell or line says of its numbers.
type statement struct {
	name       string
	mentions   []registry.Mention
	transports port.Transports
	// tailed is set where the transports stand behind the name, at the end.
	tailed      bool
	description []text.Span
	references  []registry.Reference
	// kind is an abbreviation in the bracket behind the name that does not stand
	// for it: Gluetun (VPN). It is the protocol where everybody knows that one on
	// the number.
	kind string
	// typos are misspelt transports, by their places in the note.
	typos []numbers.Fault
}

// leadIn are the signs between a name and what is said of it.
const leadIn = "-–—:：,;>=→|"

// readName reads an assignment: what runs on a port, and in which role.
//
//	[File Transfer Protocol](https://…) ([[…|FTP]]) Data Transfer
//	Active Users ([[systat]] service)
//	SSH (Secure Shell)
//	Echo Protocol
//	Web Proxy servers
//
// A link or wiki-link at the start is the name, otherwise the words before the
// first bracket. An abbreviation or a wiki-link in that bracket names the
// protocol; so does a link, a single word, and a name that ends in "Protocol".
// Where named is set, every name is one of a protocol.
func readName(spans []text.Span, named bool) statement {
	spans = line.WithoutEmphasis(line.TrimRight(line.TrimLeft(line.WithoutUnknownFootnotes(spans), ""), ""))
	s := statement{references: references(spans)}
	if len(spans) == 0 {
		return s
	}
	head, inside, rest := split(spans)
	if head = withoutFragments(line.WithoutFootnotes(head)); len(head) == 0 {
		return s
	}
	s.name = withoutStop(text.Plain(head))
	rest = line.TrimLeft(rest, leadIn)
	if !line.HasWords(rest) { // the stop behind a bracket
		rest = nil
	}
	if p, ok := numbers.ReadPhrase(text.Plain(inside)); ok && p.Port && p.End == len(text.Plain(inside)) { // "(port 443)"
		inside = nil
	}
	mention := registry.Mention{Name: s.name}
	abbreviation, words := s.readBracket(inside)
	switch {
	case abbreviation != "" && (hasWikiLink(inside) || abbreviates(abbreviation, s.name)):
		mention.Short = abbreviation
	case abbreviation != "":
		s.kind, words = abbreviation, inside
	case spelledOut(s.name, text.Plain(words)):
		mention.Short, mention.Name = s.name, text.Plain(words)
		s.name, words = mention.Name, nil
	case line.IsWikiLink(head):
		mention.Short = wikiName(head[0].(text.WikiLink))
	case !strings.Contains(s.name, " ") && !line.IsLink(head):
		mention = registry.Mention{Short: s.name}
	}
	if link, ok := head[0].(text.Link); ok && line.IsLink(head) {
		mention.Reference = reference(link)
	}
	if named || mention.Short != "" || line.IsLink(head) || strings.HasSuffix(text.Fold(s.name), " protocol") {
		s.mentions = []registry.Mention{mention}
	}
	s.description = line.TrimRight(joined(words, afterRefs(rest)), ",;")
	if !line.HasWords(s.description) {
		s.description = nil
	}
	if !line.IsLink(head) && !looksLikeName(s.name) {
		s.name, s.mentions, s.description = "", nil, spans
	}
	s.mentions = slices.DeleteFunc(s.mentions, func(m registry.Mention) bool {
		return m.Short != "" && !isProtocolName(m.Short) && !line.IsWikiLink(head) && !hasWikiLink(inside)
	})
	return s
}

// settle reads the name in the light of its numbers.
func (s *statement) settle(items []numbers.Item) {
	s.dropNumbers(items)
	s.settleKind(items)
}

// dropNumbers drops the numbers themselves from the start of a name: "22 SSH".
func (s *statement) dropNumbers(items []numbers.Item) {
	rest := s.name
	for {
		first, after, _ := strings.Cut(rest, " ")
		n, ok := port.Parse(first)
		if !ok || first[0] == '0' && len(first) > 1 || !slices.ContainsFunc(items, func(i numbers.Item) bool { return i.First == n }) {
			break
		}
		rest = strings.TrimLeft(after, leadIn+" ")
	}
	if rest != s.name {
		named := readName(line.Unplaced(rest), false)
		s.name, s.mentions = named.name, named.mentions
	}
}

// settleKind makes the kind of a name its protocol where everybody knows that one
// on one of the numbers: Terminal Services (RDP) on 3389.
func (s *statement) settleKind(items []numbers.Item) {
	if s.kind == "" || !slices.ContainsFunc(items, func(n numbers.Item) bool { return notation.IsWellKnown(s.kind, n.First, n.Last) }) {
		return
	}
	mention := registry.Mention{Short: s.kind, Name: s.name}
	if len(s.mentions) > 0 {
		mention.Reference = s.mentions[0].Reference
	}
	s.mentions = []registry.Mention{mention}
	if text.Plain(s.description) == s.kind {
		s.description = nil
	}
	s.kind = ""
}

// withoutStop drops the full stop at the end of a name.
func withoutStop(name string) string {
	if bare := strings.TrimSuffix(name, "."); !strings.Contains(bare, ".") {
		return bare
	}
	return name
}

// abbreviates reports whether letters may stand for a name: they begin as one of
// its words does, or as its second letter, and follow in their order, as in
// XMPP for "Extensible Messaging and Presence Protocol"; or they hold the first
// letters of its words, as VAMI does those of "Appliance Management".
func abbreviates(short, name string) bool {
	letters, full := []rune(strings.ToLower(short)), strings.ToLower(name)
	letters = slices.DeleteFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(letters) == 0 || !strings.ContainsFunc(full, func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }) {
		return true // digits, or a script whose names letters do not abbreviate
	}
	words := strings.FieldsFunc(full, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var initials []rune
	starts := false
	for i, word := range words {
		first := []rune(word)
		initials = append(initials, first[0])
		starts = starts || first[0] == letters[0] || i == 0 && len(first) > 1 && first[1] == letters[0]
	}
	return starts && follow(letters, []rune(full)) || len(words) > 1 && follow(initials, letters)
}

// follow reports whether some letters stand in a text in their order.
func follow(letters, in []rune) bool {
	for _, r := range letters {
		at := slices.Index(in, r)
		if at < 0 {
			return false
		}
		in = in[at+1:]
	}
	return true
}

// split divides an assignment into its name, the bracket behind it, and the
// rest.
func split(spans []text.Span) (head, inside, rest []text.Span) {
	if line.IsLink(spans[:1]) && !goesOn(spans[1:]) {
		head, rest = spans[:1], line.TrimLeft(spans[1:], "")
		if before, in, tail, ok := line.Bracket(rest); ok && len(before) == 0 {
			return head, in, tail
		}
		return head, nil, rest
	}
	before, inside, rest, ok := line.Bracket(spans)
	switch before = line.TrimRight(before, leadIn); {
	case ok && len(before) == 0 && len(line.TrimLeft(rest, "")) == 0 && len(inside) > 0:
		return inside, nil, nil
	case !ok || len(before) == 0:
		return spans, nil, nil
	}
	return before, inside, rest
}

// goesOn tells whether the word of a link goes on behind it: [Port](…)s.
func goesOn(rest []text.Span) bool {
	if len(rest) == 0 {
		return false
	}
	t, _ := rest[0].(text.Text)
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wikiName is what a wiki-link calls the protocol that it means: its target,
// in the spelling of its label where that is the same name.
func wikiName(link text.WikiLink) string {
	if label := text.Plain(link.Label); text.Fold(label) == text.Fold(link.Name()) {
		return label
	}
	return link.Name()
}

// readBracket reads what stands in the bracket behind a name: an abbreviation,
// transports, or words that belong to the description.
func (s *statement) readBracket(inside []text.Span) (abbreviation string, words []text.Span) {
	for i, span := range inside {
		link, ok := span.(text.WikiLink)
		if !ok {
			continue
		}
		if text.Plain(inside) == text.Plain(inside[i:i+1]) {
			inside = nil
		}
		return wikiName(link), inside
	}
	plain := text.Plain(inside)
	if t := numbers.ReadTransports(plain); t.Set.Stated() && t.Rest == "" {
		l := line.New(inside)
		s.transports = t.Set
		for _, f := range t.Typos {
			f.Offset = l.Pos(strings.Index(l.Text, plain)+f.Offset, 0)
			s.typos = append(s.typos, f)
		}
		return "", nil
	}
	if isAbbreviation(plain) {
		return plain, nil
	}
	return "", inside
}

// isAbbreviation tells SSH, POP3, DHCPv6 and MySQL from words such as
// "default" or "Secure": one word with two capitals, or a capital and a digit.
func isAbbreviation(s string) bool {
	capitals, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return capitals >= 2 || capitals == 1 && digits > 0
}

// spelledOut tells whether words are what an abbreviation stands for: several,
// beginning with the same letter and with a capital, as in SSH (Secure Shell).
func spelledOut(short, words string) bool {
	return isAbbreviation(short) && len(strings.Fields(words)) > 1 && words[0] == short[0] && unicode.IsUpper(rune(words[0]))
}

// joined puts the words of the bracket before the rest of the cell.
func joined(words, rest []text.Span) []text.Span {
	if len(words) == 0 || len(rest) == 0 {
		return append(words, rest...)
	}
	all := append(line.Unplaced("("), words...)
	return append(append(all, text.Text{Text: ") ", Pos: line.NotInNote}), rest...)
}

// references lists the links of an assignment that lead off the site.
func references(spans []text.Span) []registry.Reference {
	var refs []registry.Reference
	for s := range text.Inside(spans) {
		if link, ok := s.(text.Link); ok && registry.AllowedScheme(link.Href) {
			refs = append(refs, reference(link))
		}
	}
	return refs
}

func reference(link text.Link) registry.Reference {
	if !registry.AllowedScheme(link.Href) {
		return registry.Reference{}
	}
	return registry.Reference{Title: text.Plain(link.Spans), URL: link.Href}
}

func hasWikiLink(spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool { return line.IsWikiLink([]text.Span{s}) })
}
