package printout

import "strings"

// ipProtocols contains IP protocols that nearly every protocols file lists. If a block
// lists one of them with its number, the numbers of the block are not ports.
var ipProtocols = map[string]string{
	"icmp": "1", "igmp": "2", "tcp": "6", "egp": "8", "udp": "17", "gre": "47", "esp": "50", "ah": "51",
	"ipv6-icmp": "58", "ospf": "89", "ospfigp": "89", "pim": "103", "sctp": "132",
}

// readProtocol reads a line of a file such as /etc/protocols. It lists the number as left
// out, because it is not a port.
//
//	esp     50      IPSEC-ESP       # Encap Security Payload
func readProtocol(l line) (row, bool) {
	name, alias := strings.ToLower(l.word(0).text), strings.ToLower(l.word(2).text)
	if alias == "" || !isNumeral(l.word(1).text) || !strings.HasSuffix(alias, name) {
		return row{}, false
	}
	return l.without(l.word(1), NotPort), true
}

// isIPProtocol reports whether a line lists one of ipProtocols with its number.
func isIPProtocol(l line, _ row) bool {
	n, ok := ipProtocols[strings.ToLower(l.word(0).text)]
	return ok && n == l.word(1).text
}
