package naming

import (
	"net/netip"
	"strings"

	"portolan/generator/numbers"
)

// isAddress reports whether a name is an address. An address says where a service runs,
// but does not name the service. An x or * may replace digits, as in 10.0.x.5.
func isAddress(name string) bool {
	if !strings.ContainsAny(name, ".:") {
		return false
	}
	if a, ok := numbers.ReadAddress(name); ok && a.End == len(name) {
		return true
	}
	bare := strings.NewReplacer("x", "0", "X", "0", "*", "0").Replace(strings.Trim(name, "[]"))
	host, _, _ := strings.Cut(bare, "/")
	_, err := netip.ParseAddr(collapsed(host))
	return err == nil
}

// collapsed replaces each group of zeros by one zero: "10.0.000.5" becomes "10.0.0.5".
// ParseAddr rejects "000".
func collapsed(host string) string {
	for strings.Contains(host, "00") {
		host = strings.ReplaceAll(host, "00", "0")
	}
	return host
}
