package lines

import (
	"slices"
	"testing"

	"portolan/generator/text"
)

// TestSentencesStandAlone checks that a sentence is read without its neighbours. The words
// "VLAN 3, cable 7" do not make port 8099, in the next sentence, the port of a switch.
func TestSentencesStandAlone(t *testing.T) {
	in := "Everything is on VLAN 3, cable 7. The frontend listens on port 8099. SSH is on port 2222."
	for _, s := range ReadSentences([]text.Span{text.Text{Text: in}}) {
		if c := s.Claim(); c.Physical || c.Known {
			t.Errorf("%s: %+v", s.Name, c)
		}
	}
}

func TestReadSentences(t *testing.T) {
	for in, want := range map[string][]string{
		// The subject is the service.
		"SSH listens on TCP port 22.":                          {"22 tcp @24, SSH +marked +labelled +port"},
		"OpenVPN uses UDP 1194. Keys have 4096 bits.":          {"1194 udp @17, OpenVPN +marked +labelled"},
		"Rest first. By default the web UI runs on port 8675!": {"8675 @47, web UI +marked +labelled +port"},
		"Metrics are also served on port 9419 for scrapers.":   {"9419 @32, Metrics: for scrapers +marked +labelled +port"},
		"The hub accepts HTTPS connections on port 8443":       {"8443 @42, hub +marked +labelled +port"},
		"On Linux the agent uses port 10050":                   {"10050 @29, agent +marked +labelled +port"},
		"It has no mapping, its UI listens on port 8123.":      {"8123 @42, UI +marked +labelled +port"},
		"Promtail on each host serves a page on TCP 9080":      {"9080 tcp @43, Promtail +marked +labelled"},
		"Our proxy uses ports 80 and 443.":                     {"80 @21, 443 @28, proxy +marked +labelled +port"},
		"It listens on port 3000.":                             {"3000 @19,  +marked +labelled +port"},
		"Answer: C. RDP uses TCP port 3389.":                   {"3389 tcp @29, RDP +marked +labelled +port"},
		"Answer: RDP uses TCP port 3389.":                      {"3389 tcp @26, RDP +marked +labelled +port"},
		"WireGuard lauscht auf UDP-Port 51820.":                {"51820 udp @31, WireGuard +marked +labelled +port"},
		"Grafana escucha en el puerto 3000":                    {"3000 @29, Grafana +marked +labelled +port"},
		"The panel of Wings runs on port 81":                   {"81 @32, panel of Wings +marked +labelled +port"},
		"Le panneau de Wings écoute sur le port 82":            {"82 @40, panneau de Wings +marked +labelled +port"},
		"The UI runs on port 80, and logs are served on port 81.": {
			"80 @20, UI +marked +labelled +port", "81 @52, logs +marked +labelled +port",
		},
		"Der Ordner läuft über FTPS auf dem TCP-Port 990.": {"990 tcp @46, Ordner +marked +labelled +port"},
		"SSH is on TCP 2022 since then":                    {"2022 tcp @14, SSH: since then +marked +labelled"},
		"Once on the box: MySQL listens on port 3306":      {"3306 @39, MySQL +marked +labelled +port"},
		"SSH: the daemon listens on port 22":               nil,
		"发布系统监听端口 8675。返回 499 表示中断。":                       {"8675 @25, 发布系统 +labelled +port"},
		"The Icecast server for the stream listens on TCP 8000, the encoder takes its text on TCP port 5401.": {
			"8000 tcp @49, Icecast server for the stream +marked +labelled", "5401 tcp @94, encoder +marked +labelled +port",
		},
		"It runs on the router and listens on port 80":  {"80 @42,  +marked +labelled +port"},
		"Il citofono IP risponde sulla porta UDP 5060.": {"5060 udp @40, citofono IP +marked +labelled +port"},
		"AzuraCast uses ports 10080 (HTTP) and 10443 (HTTPS), as its makers say.": {
			"10080 @21, 10443 @38, AzuraCast: as its makers say +marked +labelled +port",
		},
		"O DNS usa a porta 53 tanto em TCP quanto em UDP.":       {"53 @18, DNS tcp+udp +marked +labelled +port"},
		"WSUS écoute sur les ports 8530 (HTTP) et 8531 (HTTPS).": {"8530 @27, 8531 @42, WSUS +marked +labelled +port"},
		"SSH listens on port 22 and the web UI on port 80.": {
			"22 @20, SSH +marked +labelled +port", "80 @46, web UI +marked +labelled +port",
		},
		"Caddy listens on port 80; etcd uses TCP port 2379": {
			"80 @22, Caddy +marked +labelled +port", "2379 tcp @45, etcd +marked +labelled +port",
		},

		// The subject is the port.
		"Port 8080 is used by Tomcat.":                 {"8080 @5, Tomcat +marked +port"},
		"The UDP port 123 is reserved for NTP, always": {"123 udp @13, NTP +marked +port"},

		// Most of these sentences assign no port. The other sentences have words after the port.
		"Nobody knows who listens here.":                      nil,
		"OpenVPN uses keys of 4096 bits.":                     nil,
		"SSH listens on 22.":                                  nil,
		"If Caddy listens on port 80, stop it.":               nil,
		"Caddy does not listen on port 80":                    nil,
		"Caddy no longer uses port 80":                        nil,
		"Does Caddy listen? Which one uses port 80?":          nil,
		"Start it, and begin listening on port 80":            nil,
		"Start it, then wait on port 80":                      nil,
		"Listens on port 80":                                  nil,
		"Caddy accepts what is not sent on port 80":           nil,
		"Reports served on port 80 are old":                   nil,
		"SSH uses port 22 and on port 80":                     {"22 @14, SSH: and on port 80 +marked +labelled +port"},
		"The big old proxy of mine on each host uses port 80": nil,
		"Firewall rules allow what uses port 80":              nil,
		"Go home, and wait, it uses port 80":                  nil,
		"Port 80 used by Tomcat":                              nil,
		"Port 22 is used by SSH for files":                    {"22 @5, SSH +marked +port"},
		"Caddy uses port 80/tcp, TCP":                         {"80 tcp @16, Caddy +marked +labelled +port"},
		"Caddy runs on port 80 now for all":                   {"80 @19, Caddy: for all +marked +labelled +port"},
		"张三监听 8080。":                                          nil,
		"8080 端口监听在这里。":                                       nil,
		"It listens on port 3000 for tests":                   {"3000 @19,  +marked +labelled +port"},
		"The router runs what listens on port 80":             nil,
		"well then, caddy uses port 80":                       nil,
		"sFlow collector, listens on port 80":                 nil,
		"If it is full, Caddy uses port 81":                   nil,
		"Caddy uses a port other than port 80":                nil,
		"Clients from anywhere use port 80":                   nil,
		"Port 80 is used to attack":                           nil,
		"Port 80 is used by everything else":                  nil,
		"Port 80 and whatever is used by Tomcat":              nil,
		"The firewall forwards port 80 to the proxy":          nil,
		"Which port is free? Caddy runs on port 80 ?":         nil,
	} {
		var got []string
		for _, s := range ReadSentences([]text.Span{text.Text{Text: in}}) {
			got = append(got, shown(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", in, got, want)
		}
	}
}
