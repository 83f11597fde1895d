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

// readRange reads a number, or two joined by a hyphen.
func readRange(s string) (first, last port.Number, ok bool) {
	from, to, isRange := strings.Cut(s, "-")
	first, ok = port.Parse(from)
	if !ok || !isRange {
		return first, first, ok
	}
	last, ok = port.Parse(to)
	return first, last, ok && first <= last
}

// words brings a cell to one line: runs of white space and of signs that
// cannot be seen become one blank.
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

// joined writes items with a sign between them.
func joined[T any](items []T, sign string, write func(T) string) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = write(item)
	}
	return strings.Join(words, sign)
}

// escape writes a text so that Markdown reads the very text in a table cell.
// Signs that mean nothing where they stand are left alone, since people read
// and search these files.
func escape(s string) string {
	if strings.IndexFunc(s, mayMean) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch before, rest := s[:i], s[i+utf8.RuneLen(r):]; {
		case isMisreading(r, rest):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
			continue
		case means(r, before, rest):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// mayMean tells the signs that have a meaning somewhere. $ is that of GitHub
// and Obsidian for mathematics.
func mayMean(r rune) bool {
	return strings.ContainsRune("\\`*_[]<|~$@&%:.^#", r) || r >= utf8.RuneSelf
}

// characterReference is what follows the & of &amp; or &#38;.
var characterReference = regexp.MustCompile(`^#?[0-9A-Za-z]+;`)

// means reports whether a sign has a meaning between what stands before it and
// the rest.
func means(r rune, before, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$', '@':
		return true
	case '_': // within a word it stresses nothing
		last, _ := utf8.DecodeLastRuneInString(before)
		return !isWordRune(last) || !isWordRune(next)
	case '&':
		return characterReference.MatchString(rest)
	case '%': // a comment of Obsidian
		return next == '%'
	case ':': // an address
		return strings.HasPrefix(rest, "//")
	case '.':
		return strings.HasSuffix(strings.ToLower(before), "www")
	case '^', '#': // the name of a block, a tag
		return before == "" || strings.HasSuffix(before, " ")
	}
	return false
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isMisreading reports whether a letter and what follows could be taken for
// UTF-8 that was read as Windows-1252, which fmt would change.
func isMisreading(r rune, rest string) bool {
	return strings.ContainsRune("ÂÃâð", r) && rest != "" && rest[0] >= utf8.RuneSelf
}

// Cell writes a text as a cell of a Markdown table, on one line, so that the
// very text is read.
func Cell(s string) string { return escape(words(s)) }
