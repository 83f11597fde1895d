package numbers

import (
	"regexp"
	"strings"

	"portolan/generator/port"
)

// Address is a place on a network at which something is reached, with its port:
// 127.0.0.1:5432, http://nas.lan:8096/web.
type Address struct {
	// Scheme is that of a URL, such as "http"; empty without one.
	Scheme string
	// Named is set where the host is a name and there is no scheme: nas.lan:8096.
	// Programs have such names, too: Node.js:3000.
	Named bool
	// Port is placed in the text that was read.
	Port Item
	// End is the offset after the address.
	End int
}

// address is scheme, host, port and path. A host is a name with letters, an IP
// address, or a word in angle brackets that stands for one.
var address = regexp.MustCompile(`^\s*(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^\s/@:]+@)?` +
	`(\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:.]+\]|[A-Za-z*][A-Za-z0-9_*-]*(?:\.[A-Za-z0-9_*-]+)*|<[^<>\s]+>)` +
	`:(\d{1,5})(/[^\s]*)?(?:[\s,;)]|$)`)

// ReadAddress reads the address that a text begins with. It fails where there
// is none, or where it names no port. Without a scheme the host must be an IP
// address, localhost, or a name with a dot: "ssh:22" is no address.
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

// isHost reports whether a word can be nothing but a host.
func isHost(host string) bool { return isIP(host) || domain.MatchString(host) || host[0] == '<' }
