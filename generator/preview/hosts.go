package preview

import (
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// Access says by which names the server may be called, and which other sites may read
// it. Names of this machine (localhost, *.localhost, 127.0.0.0/8, ::1) are always allowed
// for both.
type Access struct {
	// Hosts are further hosts, as ParseHost returns them. Pages on these hosts, at any port,
	// may read the shared files.
	Hosts []string
	// Origins are further sites that may read the shared files, as ParseOrigin returns them.
	Origins []string
}

// names converts names to the form that browsers send, in lower case and in ASCII. It
// allows the underscore, because names in local networks have it.
var names = idna.New(idna.MapForLookup(), idna.StrictDomainName(false))

// ParseHost returns a host in the form that browsers send: "Bücher.example." becomes
// "xn--bcher-kva.example", "[::1]" becomes "::1". It is an error if s has a port or a
// scheme, or is not the name of a host.
func ParseHost(s string) (string, error) {
	host := strings.TrimSuffix(s, ".")
	if ip, err := netip.ParseAddr(unbracketed(host)); err == nil {
		return ip.Unmap().String(), nil
	}
	host, err := names.ToASCII(host)
	if err != nil || host == "" || strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
		return "", fmt.Errorf("%q is not the name of a host; write it without http:// and without a port", s)
	}
	return host, nil
}

// answers reports whether the server may answer a request with this Host header.
//
// A page on another site can get a name that leads to this machine (DNS rebinding). The
// browser then lets the page read everything below this name. So other names are refused.
// Numeric addresses are allowed: no other site can have one that leads to this machine.
func (a Access) answers(header string) bool {
	host := hostOf(header)
	if _, err := netip.ParseAddr(host); err == nil {
		return true
	}
	return a.trusts(host)
}

// trusts reports whether a host is this machine, or one of a.Hosts.
func (a Access) trusts(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil && ip.Unmap().IsLoopback() {
		return true
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || slices.Contains(a.Hosts, host)
}

// hostOf returns the host in a Host header, as ParseHost returns it. It returns "" if the
// header is empty or not valid.
func hostOf(header string) string {
	host := header
	if name, port, err := net.SplitHostPort(header); err == nil && strings.Trim(port, "0123456789") == "" {
		host = name
	} else {
		host = unbracketed(host)
	}
	if strings.Contains(host, ":") != strings.HasPrefix(header, "[") {
		return "" // IPv6 addresses have brackets, other hosts have no brackets
	}
	host, err := ParseHost(host)
	if err != nil {
		return ""
	}
	return host
}

// unbracketed removes the brackets around an IPv6 address.
func unbracketed(host string) string {
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") && strings.Contains(host, ":") {
		return host[1 : len(host)-1]
	}
	return host
}
