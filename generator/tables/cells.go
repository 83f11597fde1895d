package tables

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/port"
	"portolan/generator/text"
)

// readRange parses a port or a range of ports: "22" or "6000-6063". ok is false if s is
// neither of them.
func readRange(s string) (first, last port.Number, ok bool) {
	from, to, isRange := strings.Cut(s, "-")
	first, ok = port.Parse(from)
	if !ok || !isRange {
		return first, first, ok
	}
	last, ok = port.Parse(to)
	return first, last, ok && first <= last
}

// words returns the text of a cell on one line. Each sequence of white space and control
// characters becomes one space, except at the start and the end, where it is dropped:
// words("a\r\n b ") returns "a b".
func words(cell string) string {
	return strings.Join(strings.FieldsFunc(cell, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// writeRow writes one row of a Markdown table, such as "| 22 | TCP | |".
func writeRow(b *bytes.Buffer, cells []string) {
	b.WriteByte('|')
	for _, cell := range cells {
		if cell != "" {
			b.WriteString(" " + cell)
		}
		b.WriteString(" |")
	}
	b.WriteByte('\n')
}

func transportCell(t port.Transports) string { return strings.ToUpper(strings.Join(t.IDs(), "/")) }

// joined calls write for each item and joins the results with the separator.
func joined[T any](items []T, separator string, write func(T) string) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = write(item)
	}
	return strings.Join(words, separator)
}

// escape escapes s for a cell of a Markdown table, so that Markdown shows the same text:
// escape("a*b") returns `a\*b`. People also read and search these files. So a character
// stays unchanged if it is not syntax at its position, such as the _ in a_b.
func escape(s string) string {
	if strings.IndexFunc(s, mayMean) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		_, width := utf8.DecodeRuneInString(s[i:])
		switch before, rest := s[:i], s[i+width:]; {
		case isMojibake(r, rest):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
			continue
		case means(r, before, rest):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// mayMean reports whether escape may have to escape r. This is so if r can be Markdown
// syntax, or can begin mojibake (see isMojibake). $ is syntax because GitHub and Obsidian
// use it for formulas.
func mayMean(r rune) bool {
	return strings.ContainsRune("\\`*_[]<|~$@&%:.^#=", r) || r >= utf8.RuneSelf
}

// characterReference matches what follows the & of a character reference: "amp;" in
// "&amp;", or "#38;" in "&#38;".
var characterReference = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

// means reports whether r is Markdown syntax at its position. before is the text before
// r, and rest is the text after r. For example, _ is syntax in "_a", but not in "a_b".
func means(r rune, before, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$', '@':
		return true
	case '_':
		// Inside a word, as in a_b, the character _ does not begin emphasis.
		last, _ := utf8.DecodeLastRuneInString(before)
		return !isWordRune(last) || !isWordRune(next)
	case '&':
		return characterReference.MatchString(rest)
	case '%':
		// In Obsidian, %% begins a comment.
		return next == '%'
	case ':':
		// Markdown makes a link of an address such as http://a.example.
		return strings.HasPrefix(rest, "//")
	case '.':
		return strings.HasSuffix(strings.ToLower(before), "www")
	case '^', '#':
		// At the start of a word, ^ begins a block id and # begins a tag. A tag can also begin after a sign.
		last, _ := utf8.DecodeLastRuneInString(before)
		return before == "" || last == ' ' || r == '#' && !isWordRune(last) && text.TagAt(rest) != ""
	case '=':
		// == begins highlighted text.
		return next == '='
	}
	return false
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isMojibake reports whether r may begin mojibake: UTF-8 that was decoded as
// Windows-1252, such as Ã¤ for ä. rest is the text after r. portolan fmt would change
// mojibake.
func isMojibake(r rune, rest string) bool {
	return strings.ContainsRune("ÂÃâð", r) && rest != "" && rest[0] >= utf8.RuneSelf
}

// Cell returns s on one line, escaped for a cell of a Markdown table. Markdown shows the
// cell as the same text.
func Cell(s string) string { return escape(words(s)) }
