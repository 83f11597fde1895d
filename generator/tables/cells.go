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

// words returns the text of a cell on one line. It replaces each sequence of white space
// and control characters by one space, and removes it at both ends: words("a\r\n b ")
// returns "a b".
func words(cell string) string {
	return strings.Join(strings.FieldsFunc(cell, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// writeRow writes one row of a Markdown table.
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

// joined converts each item to text with write, and puts sign between the texts.
func joined[T any](items []T, sign string, write func(T) string) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = write(item)
	}
	return strings.Join(words, sign)
}

// escape escapes s for a cell of a Markdown table, so that Markdown shows the same text.
// People also read and search these files, so escape does not change a character that is
// no Markdown syntax at its position.
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

// mayMean reports whether r is Markdown syntax at some positions. It accepts $, because
// GitHub and Obsidian use $ for formulas.
func mayMean(r rune) bool {
	return strings.ContainsRune("\\`*_[]<|~$@&%:.^#", r) || r >= utf8.RuneSelf
}

// characterReference matches what follows the & of a character reference: "amp;" in
// "&amp;", or "#38;" in "&#38;".
var characterReference = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

// means reports whether r is Markdown syntax between the text before it and the text
// after it (rest).
func means(r rune, before, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$', '@':
		return true
	case '_': // inside a word, _ does not begin emphasis
		last, _ := utf8.DecodeLastRuneInString(before)
		return !isWordRune(last) || !isWordRune(next)
	case '&':
		return characterReference.MatchString(rest)
	case '%': // %% begins a comment in Obsidian
		return next == '%'
	case ':': // :// makes a link of the text
		return strings.HasPrefix(rest, "//")
	case '.':
		return strings.HasSuffix(strings.ToLower(before), "www")
	case '^', '#': // ^ begins a block id, # begins a tag
		return before == "" || strings.HasSuffix(before, " ")
	}
	return false
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isMojibake reports whether r, with the text rest after it, looks like UTF-8 that was
// decoded as Windows-1252. portolan fmt would change such text.
func isMojibake(r rune, rest string) bool {
	return strings.ContainsRune("ÂÃâð", r) && rest != "" && rest[0] >= utf8.RuneSelf
}

// Cell returns s on one line, escaped for a cell of a Markdown table. Markdown shows the
// cell as the same text.
func Cell(s string) string { return escape(words(s)) }
