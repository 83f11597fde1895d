package registry

import (
	"net/url"
	"regexp"
	"strings"
)

var rfcURL = regexp.MustCompile(`(?i)rfc-editor\.org/.*rfc0*(\d+)|datatracker\.ietf\.org/.*rfc0*(\d+)`)

// ReferenceTitle returns a title for an address. For the page of an RFC it returns "RFC
// 959". For other addresses it returns the host without "www.": "example.org".
func ReferenceTitle(address string) string {
	if m := rfcURL.FindStringSubmatch(address); m != nil {
		return "RFC " + m[1] + m[2]
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.TrimPrefix(u.Host, "www.")
	}
	return address
}
