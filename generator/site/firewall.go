package site

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Firewall contains commands that let packets to a port through a firewall.
type Firewall struct {
	Commands template.HTML
	// Only says that the rules should let in only some addresses. It is empty if a note says
	// that the service is for the internet, or nothing.
	Only string
	// Missing says why there are no commands, or none for some transports. It can be empty.
	Missing string
}

// gate is a firewall, or a program that publishes ports.
type gate struct {
	name string
	// transports are the transports for which it has rules with ports.
	transports port.Transports
	// colon is set if it writes a range as 1:9, and not as 1-9.
	colon bool
	// rule is the command. It has the verbs %[1]s for the numbers and %[2]s for the transport.
	rule string
	// both is the command for TCP and UDP together, or empty. noRange is set
	// if it takes no range.
	both    string
	noRange bool
}

// gates are all firewalls, in the order of the page. ufw and the Windows firewall have no rules
// with ports for SCTP and DCCP: see ufw(8) and New-NetFirewallRule. Docker publishes no ports
// of DCCP: see "Port publishing" in its documentation.
var gates = []gate{
	{
		name: "ufw", transports: tcpAndUDP, colon: true,
		rule: "ufw allow %[1]s/%[2]s", both: "ufw allow %[1]s", noRange: true,
	}, {
		name: "firewalld", transports: port.AllTransports,
		rule: "firewall-cmd --permanent --add-port=%[1]s/%[2]s && firewall-cmd --reload",
		both: "firewall-cmd --permanent --add-port=%[1]s/tcp --add-port=%[1]s/udp && firewall-cmd --reload",
	}, {
		name: "nftables", transports: port.AllTransports,
		rule: "nft add rule inet filter input %[2]s dport %[1]s accept",
		both: "nft 'add rule inet filter input meta l4proto {tcp, udp} th dport %[1]s accept'",
	}, {
		name: "iptables", transports: port.AllTransports, colon: true,
		rule: "iptables -A INPUT -p %[2]s --dport %[1]s -j ACCEPT",
	}, {
		name: "Windows", transports: tcpAndUDP,
		rule: `New-NetFirewallRule -DisplayName "Port %[1]s/%[2]s" -Direction Inbound -Protocol %[2]s -LocalPort %[1]s ` +
			"-Action Allow",
	}, {
		name: "Compose", transports: tcpAndUDP | port.SCTP,
		rule: `ports: ["%[1]s:%[1]s/%[2]s"]`, both: `ports: ["%[1]s:%[1]s/tcp", "%[1]s:%[1]s/udp"]`,
	},
}

const tcpAndUDP = port.TCP | port.UDP

// firewall returns commands for the usual transports of the services on a port or range. If no
// source lists a transport, it returns no commands, because a rule needs a transport.
func (s *site) firewall(first, last port.Number, services []*registry.Service) Firewall {
	services = slices.DeleteFunc(relevantServices(services), func(s *registry.Service) bool { return !s.State.InUse() })
	if len(services) == 0 {
		return Firewall{}
	}
	transports := openTransports(services)
	if !transports.Stated() {
		return Firewall{Missing: "No source lists a transport, and a rule needs one, such as TCP."}
	}
	view := Firewall{Only: onlyFor(services[0]), Missing: withoutRules(transports)}
	var list commands
	numbers := port.Numbers(first, last)
	for _, g := range gates {
		written := numbers
		if g.colon {
			written = strings.Replace(numbers, "-", ":", 1)
		}
		left := transports & g.transports
		if g.both != "" && left&tcpAndUDP == tcpAndUDP && (first == last || !g.noRange) {
			list.add(g.name, fmt.Sprintf(g.both, written))
			left &^= tcpAndUDP
		}
		for t := range left.Each() {
			list.add(g.name, fmt.Sprintf(g.rule, written, t.IDs()[0]))
		}
	}
	view.Commands = list.list()
	return view
}

// onlyFor returns a sentence for a service that not everybody should reach.
func onlyFor(s *registry.Service) string {
	switch exposure, _ := s.Exposure(); exposure {
	case registry.ExposureLocal:
		return s.Name + " is for this host only, so it normally needs no rule."
	case registry.ExposureInternal:
		return s.Name + " is for internal networks: limit the rule to the addresses that need it."
	}
	return ""
}

// withoutRules returns sentences about the transports for which a firewall has no rules. It
// returns "" if all firewalls have rules for all of them.
func withoutRules(transports port.Transports) string {
	var sentences []string
	for t := range transports.Each() {
		var names []string
		for _, g := range gates {
			if g.transports&t == 0 {
				names = append(names, g.name)
			}
		}
		if len(names) > 0 {
			sentences = append(sentences, "No rule for "+transportNames(t)+": "+strings.Join(names, ", ")+".")
		}
	}
	return strings.Join(sentences, " ")
}
