package registry

import (
	"errors"
	"net/url"
	"path"
	"strings"
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
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || u.User != nil:
		return "", errors.New("the address of a site cannot have a user, query or fragment")
	}
	u.Path = strings.TrimSuffix(path.Clean("/"+u.Path), "/") + "/"
	return u.String(), nil
}
