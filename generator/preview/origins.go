package preview

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// These are the values of Access.Origins that are not the address of a site.
const (
	// anyOrigin allows every site.
	anyOrigin = "*"
	// nullOrigin allows pages that are opened from disk. Any site can send this origin, too.
	nullOrigin = "null"
)

// ParseOrigin returns an origin in the form that browsers send: https://wiki.example for
// HTTPS://wiki.example:443/. "*" means any site, "null" means pages that are opened from
// disk. It is an error if s has a path, or a scheme other than http and https.
func ParseOrigin(s string) (string, error) {
	if s == anyOrigin || s == nullOrigin {
		return s, nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", notOrigin(s)
	}
	host, err := ParseHost(u.Hostname())
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || strings.TrimSuffix(u.Path, "/") != "" ||
		u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", notOrigin(s)
	}
	port := u.Port()
	if port == map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		port = ""
	}
	switch {
	case port != "":
		host = net.JoinHostPort(host, port)
	case strings.Contains(host, ":"):
		host = "[" + host + "]"
	}
	return u.Scheme + "://" + host, nil
}

func notOrigin(s string) error {
	return fmt.Errorf("%q is not an origin; write it as https://wiki.example, or as * or null", s)
}

// permits reports whether a site may read the shared files. origin is the value of an
// Origin header.
func (a Access) permits(origin string) bool {
	if slices.Contains(a.Origins, anyOrigin) || slices.Contains(a.Origins, origin) {
		return true
	}
	u, err := url.Parse(origin)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	host, err := ParseHost(u.Hostname())
	return err == nil && a.trusts(host)
}

// asker returns the origin of the page that makes a request. Browsers send no Origin
// header when a page loads a script or a picture of another site. They send the Referer
// header instead. A page can leave it out, but not name another site in it. Without both
// headers, the page may be any page, as for the origin null.
func asker(r *http.Request) string {
	if origin := r.Header.Get("Origin"); origin != "" {
		return origin
	}
	u, err := url.Parse(r.Header.Get("Referer"))
	if err != nil || u.Host == "" {
		return nullOrigin
	}
	return u.Scheme + "://" + u.Host
}

// framers returns the sources of a frame-ancestors directive: the sites that may show a
// page in a frame. It returns "" if all sites may.
func (a Access) framers() string {
	sources := []string{"'self'", "http://localhost:*", "http://*.localhost:*", "http://127.0.0.1:*"}
	for _, host := range a.Hosts {
		// The directive cannot contain IPv6 addresses.
		if ip, err := netip.ParseAddr(host); err != nil || ip.Is4() {
			sources = append(sources, "http://"+host+":*") // also https
		}
	}
	for _, origin := range a.Origins {
		if origin == anyOrigin || origin == nullOrigin {
			return ""
		}
		if !strings.Contains(origin, "[") {
			sources = append(sources, origin)
		}
	}
	return strings.Join(sources, " ")
}
