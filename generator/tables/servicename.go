package tables

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"portolan/generator/port"
)

// readable returns name if it is allowed in services(5): it contains no #, no white space
// and no control characters. Otherwise it returns an empty string.
func readable(name string) string {
	unreadable := func(r rune) bool { return r == '#' || unicode.IsSpace(r) || unicode.IsControl(r) }
	if strings.ContainsFunc(name, unreadable) {
		return ""
	}
	return name
}

// maxName is the maximum length of a service name, in bytes. wellFormed matches a service
// name in lower case, without a check of its length (RFC 6335, section 5.1).
const maxName = 15

var wellFormed = regexp.MustCompile(`^(?:[0-9]+-)*[0-9]*[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// toServiceName shortens a slug to a service name: "file-transfer-protocol" becomes
// "file-transfer". It returns an empty string if this is not possible.
func toServiceName(slug string) string { return shortened(slug, maxName) }

// withPort returns a service name that consists of a slug and a port: withPort("http",
// 8080) returns "http-8080". It returns an empty string if this is not possible.
func withPort(slug string, n port.Number) string {
	suffix := fmt.Sprintf("-%d", n)
	if name := shortened(slug, maxName-len(suffix)); name != "" {
		return name + suffix
	}
	return ""
}

// shortened cuts a slug to at most length bytes, at a hyphen if possible. It returns an
// empty string if the result is not a valid service name.
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
