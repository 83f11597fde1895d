package hosts

import (
	"fmt"

	"portolan/generator/port"
)

// redirect leads from an address to the page of a port. Hosts replace a name after a
// colon in both.
type redirect struct{ From, To string }

// ofAnySegment returns redirects for hosts whose placeholders stand for a whole segment of
// an address. These hosts apply a redirect only if no file has the address.
//
// The rules are few, because GitLab Pages reads at most 1,000 rules and 64 KB
// (https://docs.gitlab.com/user/project/pages/redirects/, seen 2026-11-29).
func ofAnySegment(at string) []redirect {
	rules := []redirect{{at + ":port", at + "ports/:port.html"}}
	for _, transport := range port.AllTransports.IDs() {
		rules = append(rules, redirect{at + ":port/" + transport, at + "ports/:port.html"})
	}
	return rules
}

// ofDigits returns redirects for Cloudflare Pages, which applies a redirect even if a file
// has the address. So each rule begins with a digit: no other page of a site does, except
// 404.html. The host shows pages without .html in their address.
//
// The rules with a placeholder come last, and there are at most 100 of them. The others are
// at most 2,000 (https://developers.cloudflare.com/pages/configuration/redirects/, seen
// 2026-11-29).
func ofDigits(at string) []redirect {
	ends := []string{""}
	for _, transport := range port.AllTransports.IDs() {
		ends = append(ends, "/"+transport)
	}
	var single, longer []redirect
	for digit := range 10 {
		for _, end := range ends {
			single = append(single, redirect{fmt.Sprint(at, digit, end), fmt.Sprint(at, "ports/", digit)})
			if digit > 0 {
				longer = append(longer, redirect{fmt.Sprint(at, digit, ":more", end), fmt.Sprint(at, "ports/", digit, ":more")})
			}
		}
	}
	return append(single, longer...)
}
