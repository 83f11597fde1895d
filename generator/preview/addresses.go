package preview

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
)

// Addresses are the addresses of a server, such as http://127.0.0.1:8417/.
type Addresses struct {
	// Here is an address that works on this machine.
	Here string
	// Others are addresses for other machines, sorted. The list is empty if other machines
	// cannot reach the server.
	Others []string
}

// AddressesOf returns the addresses of a server that listens at an address. interfaces
// are the addresses of the network interfaces of this machine, as net.InterfaceAddrs
// returns them. They matter if the server listens on all interfaces.
func AddressesOf(listening netip.AddrPort, interfaces []net.Addr) Addresses {
	ip := listening.Addr().Unmap()
	if !ip.IsUnspecified() {
		a := Addresses{Here: address(ip, listening.Port())}
		if !ip.IsLoopback() {
			a.Others = []string{a.Here}
		}
		return a
	}
	here := netip.MustParseAddr("127.0.0.1")
	ips := usable(interfaces)
	if ip.Is4() {
		ips = slices.DeleteFunc(ips, netip.Addr.Is6)
	} else if len(ips) > 0 && ips[0].Is6() {
		here = netip.IPv6Loopback() // this machine has no IPv4
	}
	a := Addresses{Here: address(here, listening.Port())}
	for _, other := range ips {
		if !other.IsLoopback() {
			a.Others = append(a.Others, address(other, listening.Port()))
		}
	}
	return a
}

// usable returns the addresses of interfaces, sorted, IPv4 first. It leaves out link-local
// IPv6 addresses: their address needs the name of an interface, which browsers do not
// accept.
func usable(interfaces []net.Addr) []netip.Addr {
	var ips []netip.Addr
	for _, i := range interfaces {
		if prefix, err := netip.ParsePrefix(i.String()); err == nil {
			if ip := prefix.Addr().Unmap(); !ip.Is6() || !ip.IsLinkLocalUnicast() {
				ips = append(ips, ip)
			}
		}
	}
	slices.SortFunc(ips, netip.Addr.Compare)
	return slices.Compact(ips)
}

func address(ip netip.Addr, port uint16) string {
	u := url.URL{Scheme: "http", Host: net.JoinHostPort(ip.String(), strconv.Itoa(int(port))), Path: "/"}
	return u.String()
}
