package tables

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/port"
)

// readRange reads a port or a range of ports: "22" or "6000-6063".
func readRange(s string) (first, last port.Number, ok bool) {
	from, to, isRange := strings.Cut(s, "-")
	first, ok = port.Parse(from)
	if !ok || !isRange {
		return first, first, ok
	}
	last, ok = port.Parse(to)
	return first, last, ok && first <= last
}

// words puts a cell on one line. White space and control characters in a row become one
// space: words("a\r\n b") returns "a b".
func words(cell string) string {
	return strings.Join(strings.FieldsFunc(cell, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// writeRow writes a row of a table.
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

// joined writes items with a separator between them.
func joined[T any](items []T, sign string, write func(T) string) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = write(item)
	}
	return strings.Join(words, sign)
}

// escape escapes a text for a cell of a Markdown table. Markdown reads the result as
// the same text. It does not escape characters that have no meaning at their position,
// because people read and search these files.
func escape(s string) string {
	if strings.IndexFunc(s, mayMean) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch before, rest := s[:i], s[i+utf8.RuneLen(r):]; {
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

// mayMean reports whether Markdown gives a character a meaning at some position. GitHub
// and Obsidian use $ for mathematics.
func mayMean(r rune) bool {
	return strings.ContainsRune("\\`*_[]<|~$@&%:.^#", r) || r >= utf8.RuneSelf
}

// characterReference matches the text after the & of &amp; or &#38;.
var characterReference = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

// means reports whether a character has a meaning between the text before it and the
// text after it.
func means(r rune, before, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$', '@':
		return true
	case '_': // within a word it is not emphasis
		last, _ := utf8.DecodeLastRuneInString(before)
		return !isWordRune(last) || !isWordRune(next)
	case '&':
		return characterReference.MatchString(rest)
	case '%': // %% begins a comment in Obsidian
		return next == '%'
	case ':': // part of an address
		return strings.HasPrefix(rest, "//")
	case '.':
		return strings.HasSuffix(strings.ToLower(before), "www")
	case '^', '#': // an anchor, a tag
		return before == "" || strings.HasSuffix(before, " ")
	}
	return false
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isMojibake reports whether a letter and the text after it look like UTF-8 that was
// read as Windows-1252. portolan fmt would change such text.
func isMojibake(r rune, rest string) bool {
	return strings.ContainsRune("ÂÃâð", r) && rest != "" && rest[0] >= utf8.RuneSelf
}

// Cell writes a text as a cell of a Markdown table, on one line. Markdown reads the
// cell as the same text.
func Cell(s string) string { return escape(words(s)) }
