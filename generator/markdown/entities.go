package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/util"
)

// escape decodes a backslash escape such as \* or a character reference such as &amp; at
// the start of b. It returns the character and the length of the escape: "*" and 2 for
// `\*`. The length is 0 if b begins with other text.
func escape(b []byte) (string, int) {
	switch {
	case b[0] == '\\' && len(b) > 1 && util.IsPunct(b[1]):
		return string(b[1]), 2
	case b[0] == '&':
		return entity(b)
	}
	return "", 0
}

// plainValue decodes the escapes in the address or title of a link: "a&amp;b" becomes
// "a&b". goldmark does not decode them.
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

// entityPattern matches a character reference, such as &amp; or &#8211;
var entityPattern = regexp.MustCompile(`^&#?[0-9A-Za-z]{1,32};`)

// entity decodes a character reference at the start of b. It returns the character and
// the length of the reference: "&" and 5 for "&amp;". The length is 0 if b does not begin
// with a reference.
func entity(b []byte) (string, int) {
	ref := entityPattern.Find(b)
	value := util.ResolveEntityNames(util.ResolveNumericReferences(ref))
	if bytes.Equal(value, ref) {
		return "", 0
	}
	return string(value), len(ref)
}
