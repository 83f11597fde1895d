// Package port defines port numbers, their classes and bands, and the transport protocols
// that have ports (RFC 6335). It does not contain which services use a number: see
// package registry.
package port

// Number is a port number, 0 to 65535.
type Number uint16

// Max is the highest number. Transport protocols use 16 bits for a port.
const Max Number = 65535

// Parse reads a port number in decimal digits. Leading zeros are allowed. It returns false
// for an empty string, a sign, a blank, any other character, and a number above Max.
func Parse(s string) (Number, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		if n = n*10 + int(s[i]-'0'); n > int(Max) {
			return 0, false
		}
	}
	return Number(n), s != ""
}

// refusedByBrowsers are the ports that browsers block: the list of bad ports in the Fetch
// standard, section "Port blocking" (https://fetch.spec.whatwg.org/#port-blocking).
var refusedByBrowsers = map[Number]bool{}

func init() {
	for _, n := range []Number{
		0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95,
		101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179,
		389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601,
		636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
		6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
	} {
		refusedByBrowsers[n] = true
	}
}

// RefusedByBrowsers reports whether browsers refuse to load pages from this port, because
// the Fetch standard lists it as a bad port.
func (n Number) RefusedByBrowsers() bool { return refusedByBrowsers[n] }
