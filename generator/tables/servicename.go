package tables

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"portolan/generator/port"
)

// readable is a name, if services(5) can hold it.
func readable(name string) string {
	unreadable := func(r rune) bool { return r == '#' || unicode.IsSpace(r) || unicode.IsControl(r) }
	if strings.ContainsFunc(name, unreadable) {
		return ""
	}
	return name
}

// maxName is how long a service name may be, wellFormed the form of one in lower
// case (RFC 6335, section 5.1).
const maxName = 15

var wellFormed = regexp.MustCompile(`^(?:[0-9]+-)*[0-9]*[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// legal makes a service name of a slug, or returns nothing.
func legal(slug string) string { return shortened(slug, maxName) }

// numbered makes a service name of a slug and a port.
func numbered(slug string, n port.Number) string {
	suffix := fmt.Sprintf("-%d", n)
	if name := shortened(slug, maxName-len(suffix)); name != "" {
		return name + suffix
	}
	return ""
}

// shortened cuts a slug, between two words if that can be, to a well-formed
// name of a length. It returns an empty string if no name fits.
func shortened(slug string, length int) string {
	if len(slug) > length {
		end := strings.LastIndexByte(slug[:length+1], '-')
		slug = slug[:cmp.Or(max(end, 0), length)]
	}
	if !wellFormed.MatchString(slug) {
		return ""
	}
	return slug
}
