package preview

import (
	"net"
	"net/netip"
	"slices"
	"testing"
)

func TestAddresses(t *testing.T) {
	both := []string{"fd00::5/64", "192.168.1.5/24", "127.0.0.1/8", "::1/128", "fe80::1/64", "10.0.0.7/8", "fd00::5/64"}
	for _, tt := range []struct {
		listening  string
		interfaces []string
		here       string
		others     []string
	}{
		{"127.0.0.1:8417", both, "http://127.0.0.1:8417/", nil},
		{"[::1]:8417", both, "http://[::1]:8417/", nil},
		{"192.168.1.5:80", both, "http://192.168.1.5:80/", []string{"http://192.168.1.5:80/"}},
		{"[::]:8417", both, "http://127.0.0.1:8417/", []string{"http://10.0.0.7:8417/", "http://192.168.1.5:8417/", "http://[fd00::5]:8417/"}},
		{"0.0.0.0:8417", both, "http://127.0.0.1:8417/", []string{"http://10.0.0.7:8417/", "http://192.168.1.5:8417/"}},
		{"[::]:8417", []string{"::1/128", "fd00::5/64"}, "http://[::1]:8417/", []string{"http://[fd00::5]:8417/"}},
		{"[::]:8417", nil, "http://127.0.0.1:8417/", nil},
		{"[fe80::1%eth0]:1", both, "http://[fe80::1%25eth0]:1/", []string{"http://[fe80::1%25eth0]:1/"}},
	} {
		var interfaces []net.Addr
		for _, s := range tt.interfaces {
			ip, ipNet, err := net.ParseCIDR(s)
			if err != nil {
				t.Fatal(err)
			}
			interfaces = append(interfaces, &net.IPNet{IP: ip, Mask: ipNet.Mask})
		}
		got := AddressesOf(netip.MustParseAddrPort(tt.listening), interfaces)
		if got.Here != tt.here || !slices.Equal(got.Others, tt.others) {
			t.Errorf("%s: %q, want %q and %q", tt.listening, got, tt.here, tt.others)
		}
	}
}
