package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/util"
)

// escape decodes what stands at the start of b for another character: a
// backslash before punctuation, or a character reference. It returns the
// length of what it decoded, 0 where b begins with neither.
func escape(b []byte) (string, int) {
	switch {
	case b[0] == '\\' && len(b) > 1 && util.IsPunct(b[1]):
		return string(b[1]), 2
	case b[0] == '&':
		return entity(b)
	}
	return "", 0
}

// plainValue reads the address or title of a link, which goldmark leaves as
// they are written.
func plainValue(masked []byte) string {
	b := []byte(unmask(masked))
	var value strings.Builder
	value.Grow(len(b))
	for len(b) > 0 {
		s, n := escape(b)
		if n == 0 {
			s, n = string(b[:1]), 1
		}
		value.WriteString(s)
		b = b[n:]
	}
	return value.String()
}

// entityPattern matches a character reference: &amp; &#8211;
var entityPattern = regexp.MustCompile(`^&#?[0-9A-Za-z]{1,32};`)

// entity decodes a character reference at the start of b and returns its
// length, or 0.
func entity(b []byte) (string, int) {
	ref := entityPattern.Find(b)
	value := util.ResolveEntityNames(util.ResolveNumericReferences(ref))
	if bytes.Equal(value, ref) {
		return "", 0
	}
	return string(value), len(ref)
}
