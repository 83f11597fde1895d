package tables

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"portolan/generator/port"
)

// readable returns a name if services(5) can contain it, and an empty string otherwise.
func readable(name string) string {
	unreadable := func(r rune) bool { return r == '#' || unicode.IsSpace(r) || unicode.IsControl(r) }
	if strings.ContainsFunc(name, unreadable) {
		return ""
	}
	return name
}

// maxName is the maximum length of a service name. wellFormed matches service names in
// lower case (RFC 6335, section 5.1).
const maxName = 15

var wellFormed = regexp.MustCompile(`^(?:[0-9]+-)*[0-9]*[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// toServiceName makes a service name from a slug. It returns an empty string if that is not
// possible.
func toServiceName(slug string) string { return shortened(slug, maxName) }

// withPort makes a service name from a slug and a port: withPort("http", 8080) returns
// "http-8080".
func withPort(slug string, n port.Number) string {
	suffix := fmt.Sprintf("-%d", n)
	if name := shortened(slug, maxName-len(suffix)); name != "" {
		return name + suffix
	}
	return ""
}

// shortened cuts a slug to a service name of at most length bytes, between two words if
// possible. It returns an empty string if the result is not a service name.
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
