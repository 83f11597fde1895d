package site

import (
	"html/template"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// commandsIn returns the headings and commands of a list, and checks that each command has a
// button.
func commandsIn(t *testing.T, list template.HTML) string {
	t.Helper()
	const button = `</code><button type="button" class="copy">Copy</button></dd>`
	commands, buttons := strings.Count(string(list), "<code>"), strings.Count(string(list), button)
	if commands != buttons {
		t.Errorf("%d commands have %d buttons", commands, buttons)
	}
	return plain(strings.ReplaceAll(string(list), button, "</code>"))
}

func TestFirewallRules(t *testing.T) {
	var m fixture.Notes
	m.Add("mine", said(22, port.TCP, "SSH", ""))
	m.Add("iana", said(22, port.UDP, "SSH", ""))
	m.Add("mine", said(53, both, "DNS", ""))
	m.Add("mine", said(9, 0, "Y", ""))
	m.Add("mine", said(36412, port.SCTP, "S1AP", ""))
	m.Add("mine", said(5353, port.DCCP, "Z", ""))
	both := said(7000, both, "R", "")
	both.End = 7009
	m.Add("mine", both)
	x11 := said(6000, port.TCP, "X11", "")
	x11.End = 6063
	m.Add("mine", x11)
	s := siteOf(&m)
	for _, tt := range []struct {
		first, last port.Number
		want        string // the commands, or a part of them
		missing     string
	}{
		{22, 22, "ufw ufw allow 22/tcp firewalld firewall-cmd --permanent --add-port=22/tcp &amp;&amp; firewall-cmd --reload " +
			"nftables nft add rule inet filter input tcp dport 22 accept " +
			"iptables iptables -A INPUT -p tcp --dport 22 -j ACCEPT " +
			"Windows New-NetFirewallRule -DisplayName &#34;Port 22/tcp&#34; -Direction Inbound -Protocol tcp " +
			"-LocalPort 22 -Action Allow Compose ports: [&#34;22:22/tcp&#34;]", ""},
		{53, 53, "ufw ufw allow 53 firewalld firewall-cmd --permanent --add-port=53/tcp --add-port=53/udp &amp;&amp; firewall-cmd --reload " +
			"nftables nft &#39;add rule inet filter input meta l4proto {tcp, udp} th dport 53 accept&#39; " +
			"iptables iptables -A INPUT -p tcp --dport 53 -j ACCEPT iptables -A INPUT -p udp --dport 53 -j ACCEPT Windows", ""},
		{53, 53, "Compose ports: [&#34;53:53/tcp&#34;, &#34;53:53/udp&#34;]", ""},
		{7000, 7009, "ufw ufw allow 7000:7009/tcp ufw allow 7000:7009/udp firewalld", ""},
		{6000, 6063, "ufw allow 6000:6063/tcp firewalld firewall-cmd --permanent --add-port=6000-6063/tcp ", ""},
		{6000, 6063, "tcp dport 6000-6063 accept iptables iptables -A INPUT -p tcp --dport 6000:6063 ", ""},
		{9, 9, "", "No source lists a transport, and a rule needs one, such as TCP."},
		{36412, 36412, "firewalld firewall-cmd --permanent --add-port=36412/sctp ", "No rule for SCTP: ufw, Windows."},
		{5353, 5353, "-p dccp --dport 5353 -j ACCEPT", "No rule for DCCP: ufw, Windows, Compose."},
	} {
		services := s.reg.ServicesAt(tt.first)
		if tt.first != tt.last {
			services = s.reg.Range(tt.first, tt.last).Services
		}
		got := s.firewall(tt.first, tt.last, services)
		if commands := commandsIn(t, got.Commands); !strings.Contains(commands, tt.want) || tt.want == "" && commands != "" {
			t.Errorf("%d: got\n%s\nwant\n%s", tt.first, commands, tt.want)
		}
		if got.Missing != tt.missing {
			t.Errorf("%d: got %q, want %q", tt.first, got.Missing, tt.missing)
		}
	}
}

func TestFirewallRulesOnlyForWhoNeedsThem(t *testing.T) {
	for exposure, want := range map[registry.Exposure]string{
		registry.ExposureLocal:    "X is for this host only, so it normally needs no rule.",
		registry.ExposureInternal: "X is for internal networks: limit the rule to the addresses that need it.",
		registry.ExposureInternet: "",
	} {
		var m fixture.Notes
		d := said(1, port.TCP, "X", "")
		d.Traits.Exposure = exposure
		m.Add("mine", d)
		s := siteOf(&m)
		if got := s.firewall(1, 1, s.reg.ServicesAt(1)).Only; got != want {
			t.Errorf("%s: got %q, want %q", exposure, got, want)
		}
	}
	var m fixture.Notes
	reserved := said(2, port.TCP, "", "")
	reserved.State = registry.Reserved
	m.Add("iana", reserved)
	s := siteOf(&m)
	if got := s.firewall(2, 2, s.reg.ServicesAt(2)); got != (Firewall{}) {
		t.Errorf("reserved: got %v", got)
	}
}
