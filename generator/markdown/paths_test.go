package markdown

import "testing"

func TestPathsTellNotesFromNames(t *testing.T) {
	var p Paths
	p.Add("vault/NET/Dns.md")
	p.Add("IP.md")
	for target, want := range map[string]bool{
		"NET/DNS": true, "vault/net/dns.MD": true, "NET/IP": false, "TCP/IP": false, "Dns": false,
	} {
		if p.has(target) != want {
			t.Errorf("%s is a path: %v", target, !want)
		}
	}
}
