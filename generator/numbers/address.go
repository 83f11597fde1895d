package numbers

import (
	"regexp"
	"strings"

	"portolan/generator/port"
)

// Address is a network address with a port, such as 127.0.0.1:5432 and
// http://nas.lan:8096/web.
type Address struct {
	// Scheme is the URL scheme, such as "http". It is empty if the address is not a URL.
	Scheme string
	// Named reports that the address has no scheme, and that its host is neither an IP
	// address nor localhost: nas.lan:8096. Such a host may be the name of a program, as
	// in Node.js:3000.
	Named bool
	// Port is the port number. Its offset counts from the start of the argument of
	// ReadAddress.
	Port Item
	// End is the offset of the first byte after the address.
	End int
}

// address matches an address at the start of a text. Its groups are the scheme, the host,
// the port and the path. The host is a name, an IP address or a placeholder such as
// <host>.
var address = regexp.MustCompile(`^\s*(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^\s/@:]+@)?` +
	`(\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:.]+\]|[A-Za-z*][A-Za-z0-9_*-]*(?:\.[A-Za-z0-9_*-]+)*|<[^<>\s]+>)` +
	`:(\d{1,5})(/[^\s]*)?(?:[\s,;)]|$)`)

// ReadAddress reads the address at the start of s. It returns false if s does not begin
// with an address, or if the address has no port. An address without a scheme must meet
// two conditions:
//   - The host is an IP address, localhost, a name with a dot or a placeholder such as
//     <host>. "ssh:22" is not an address.
//   - Only an IP address or localhost can have a path. "nas.lan:8096/web" is not an
//     address.
func ReadAddress(s string) (Address, bool) {
	if strings.IndexByte(s, ':') < 0 {
		return Address{}, false
	}
	m := address.FindStringSubmatchIndex(s)
	if m == nil {
		return Address{}, false
	}
	n, ok := port.Parse(s[m[6]:m[7]])
	if !ok || s[m[6]] == '0' {
		return Address{}, false
	}
	a := Address{Port: Item{First: n, Last: n, Offset: m[6], Length: m[7] - m[6]}, End: m[7]}
	if m[8] >= 0 {
		a.End = m[9]
	}
	if m[2] >= 0 {
		a.Scheme = s[m[2]:m[3]]
	} else if !isHost(s[m[4]:m[5]]) || m[8] >= 0 && m[9]-m[8] > 1 && !isIP(s[m[4]:m[5]]) {
		return Address{}, false
	} else {
		a.Named = !isIP(s[m[4]:m[5]])
	}
	return a, true
}

var ip = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\]|localhost)$`)

func isIP(host string) bool { return ip.MatchString(host) }

var domain = regexp.MustCompile(`^[A-Za-z0-9_*-]+(?:\.[A-Za-z0-9_*-]+)*\.[A-Za-z]{2,}$`)

// isHost reports whether host is an IP address, localhost, a name with a dot or a
// placeholder such as <host>.
func isHost(host string) bool { return isIP(host) || domain.MatchString(host) || host[0] == '<' }
