package printout

import "strings"

// ipProtocols maps the names of common IP protocols to their numbers. If a block lists
// one of these names with its number, the numbers in the block are not ports.
var ipProtocols = map[string]string{
	"icmp": "1", "igmp": "2", "tcp": "6", "egp": "8", "udp": "17", "gre": "47", "esp": "50", "ah": "51",
	"ipv6-icmp": "58", "ospf": "89", "ospfigp": "89", "pim": "103", "sctp": "132",
}

// readProtocol reads a line of a file such as /etc/protocols. It returns a Left, because
// the number is not a port. The third word must end with the first word; case is ignored.
//
//	esp     50      IPSEC-ESP       # Encap Security Payload
func readProtocol(l line) (row, bool) {
	name, alias := strings.ToLower(l.word(0).text), strings.ToLower(l.word(2).text)
	if alias == "" || !isNumeral(l.word(1).text) || !strings.HasSuffix(alias, name) {
		return row{}, false
	}
	return l.without(l.word(1), NotPort), true
}

// isIPProtocol reports whether a line begins with a name in ipProtocols and the number of
// this name.
func isIPProtocol(l line, _ row) bool {
	n, ok := ipProtocols[strings.ToLower(l.word(0).text)]
	return ok && n == l.word(1).text
}
