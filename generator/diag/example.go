package diag

import (
	"regexp"
	"strconv"
	"strings"
)

// EscapesExplained tells readers what the escapes in examples mean. Text between
// backticks is code.
const EscapesExplained = "In the examples, `\\xE9` is the byte E9, `\\uFEFF` is the character U+FEFF, " +
	"and `A{300}` is the letter A, 300 times."

var (
	hexEscape = regexp.MustCompile(`\\(?:x([0-9A-F]{2})|u([0-9A-F]{4}))`)
	// repetition matches A{300}. It needs at least three digits, because an example may
	// contain {22} as normal text.
	repetition = regexp.MustCompile(`(.)\{(\d{3,6})\}`)
)

// Unescaped replaces the escapes in an example. It replaces \xE9 with the byte E9,
// \uFEFF with the character U+FEFF, and A{300} with the letter A, 300 times.
func Unescaped(example string) string {
	example = repetition.ReplaceAllStringFunc(example, func(s string) string {
		m := repetition.FindStringSubmatch(s)
		// Atoi cannot fail, because the pattern allows at most six digits.
		n, _ := strconv.Atoi(m[2])
		return strings.Repeat(m[1], n)
	})
	return hexEscape.ReplaceAllStringFunc(example, func(s string) string {
		// ParseUint cannot fail, because the pattern allows at most four hexadecimal
		// digits.
		code, _ := strconv.ParseUint(s[2:], 16, 16)
		if s[1] == 'x' {
			return string([]byte{byte(code)})
		}
		return string(rune(code))
	})
}

// Examples returns the two examples of a rule as text. Each example has a label ("Bad:"
// or "Good:") above it, and its lines are indented. Examples returns "" if the rule has
// no examples.
func (r *Rule) Examples() string {
	var b strings.Builder
	for _, example := range []struct{ label, text string }{{"Bad", r.Bad}, {"Good", r.Good}} {
		if example.text == "" {
			continue
		}
		b.WriteString("\n" + example.label + ":\n\n")
		for line := range strings.Lines(example.text) {
			b.WriteString("    " + line)
		}
	}
	return b.String()
}

// HasEscapes reports whether an example of the rule has escapes.
func (r *Rule) HasEscapes() bool { return Unescaped(r.Bad) != r.Bad || Unescaped(r.Good) != r.Good }
