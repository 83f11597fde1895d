package registry

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode"
)

// ParseBaseURL checks the address of a site and adds a slash at its end:
// "https://example.org/ports" becomes "https://example.org/ports/". It returns an error
// if s is not an http or https address, or if s has a user, a query or a fragment.
func ParseBaseURL(s string) (string, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "", errors.New("not an address")
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return "", errors.New("not an address that begins with http:// or https://")
	case strings.ContainsFunc(u.Host, isNotInHost):
		return "", fmt.Errorf("the host %q has a character that is not allowed", u.Host)
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || u.User != nil:
		return "", errors.New("the address of a site cannot have a user, query or fragment")
	}
	u.Path = strings.TrimSuffix(path.Clean("/"+u.Path), "/") + "/"
	return u.String(), nil
}

// isNotInHost reports whether r is never in a host with a port. Package net/url also accepts
// hosts with escapes, quotes and invalid UTF-8.
func isNotInHost(r rune) bool {
	return r == unicode.ReplacementChar || !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) &&
		!strings.ContainsRune(".-_:[]", r)
}
