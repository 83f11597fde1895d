package reading

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
)

// readings are short notes, each with the assignments that are expected in it. An
// assignment is written as number, transports and name: "22 tcp SSH". "-" means no
// transports. "*" as the last name means any name. Semicolons separate assignments.
var readings = []struct{ note, want string }{
	// Transports.
	{"|Port|Name|\n|-|-|\n|30000-32767/TCP-UDP|Nodes|\n|500/tcp-udp|IKE|\n|1812 (TCP-UDP)|RADIUS|",
		"500 tcp,udp IKE; 1812 tcp,udp RADIUS; 30000-32767 tcp,udp Nodes"},
	{"## Ports\n\n- DNS : TCP 53 / UDP 53\n- HTTP : TCP 80", "53 tcp DNS; 53 udp DNS; 80 tcp HTTP"},
	{"## Ports\n\n- TCP 53 / UDP 53 : DNS\n- TCP 80 : HTTP", "53 tcp DNS; 53 udp DNS; 80 tcp HTTP"},
	{"|Service|Ports (host:container)|\n|-|-|\n|Pi-hole|`UDP` `53:53`|\n|Web|`TCP` `8080:80`|",
		"53 udp Pi-hole; 8080 tcp Web"},

	// Lists.
	{"- **Port**: 80 (HTTP), 443 (HTTPS), 25 (SMTP).", "25 - SMTP; 80 - HTTP; 443 - HTTPS"},
	{"# Elasticsearch\n\n- Port: 9200 -- for clients; 9300 -- between nodes",
		"9200 - Elasticsearch; 9300 - Elasticsearch"},
	{"## Ports\n\n- `3000` - Grafana\n- `8080->80/tcp` - Whoami", "3000 - Grafana; 8080 tcp Whoami"},
	{"- SSH: 22\n- HTTPS: 443\n- C 8000, 8001", "22 - SSH; 443 - HTTPS; 8000 - C; 8001 - C"},
	{"- SSH: 22\n- Bedrock: 19132\n- Foo 7777, 15000", "22 - SSH; 7777 - Foo; 15000 - Foo; 19132 - Bedrock"},
	{"## Services\n\n- `127.0.0.1:5432` - PostgreSQL\n- 8080:80 - Foo\n- 0.0.0.0:6379 - Redis",
		"5432 - PostgreSQL; 6379 - Redis; 8080 - Foo"},
	{"## Ports\n\n- Terraria -> 7777\n- Valheim - 2456-2458 UDP", "2456-2458 udp Valheim; 7777 - Terraria"},
	{"# Proxmox\n\n**Open ports:** 22, 8006", "22 - Proxmox; 8006 - Proxmox"},
	{"[Mail (Port 25 465 587)](mail.md)\n\n[Shell (Port 22)](x.md)", "22 - Shell; 25 - Mail; 465 - Mail; 587 - Mail"},

	{"## Ports\n\n- qBittorrent: 8080 (web), 6881 (TCP/UDP)", "6881 tcp,udp qBittorrent; 8080 - qBittorrent"},
	{"## Ports\n\n- service-1: 8080\n- service-2: 8081", "8080 - service-1; 8081 - service-2"},

	// Tables.
	{"|Port|Protocol|Service|Transport|\n|-|-|-|-|\n|20/21|FTP|moving files|TCP|\n|22|SSH|remote shell|TCP|",
		"20 tcp FTP; 21 tcp FTP; 22 tcp SSH"},
	{"| 2379,2380 | masters | [etcd](x.md) | API |\n| 6443 | all | [apiserver](y.md) | API |",
		"2379 - etcd; 2380 - etcd; 6443 - apiserver"},
	{"|Category|Port range|\n|-|-|\n|Media|8000-8099|\n|Games|27000-27100|", "8000-8099 - Media; 27000-27100 - Games"},
	{"|Source IP|Source port|Destination|Port|\n|-|-|-|-|\n|10.0.0.5|51000|db.lan|5432|\n|10.0.0.6|51001|web.lan|8080|",
		"5432 - ; 8080 - "},
	{"# Home rack\n\n## Ports\n\n|Port|Service|\n|-|-|\n|8081|Alpha|\n|8082|Beta|", "8081 - Alpha; 8082 - Beta"},
	{"|Port|Service|\n|-|-|\n|445|*Server Message Block (SMB)*|", "445 - Server Message Block"},
	{"|Port|Service|\n|-|-|\n|5900+|VNC|\n|22|SSH|", "22 - SSH; 5900 - VNC"},

	// Front matter, and properties such as "port:: 5432".
	{"---\ntitle: PostgreSQL\nport: 5432\ntransport: tcp\n---\n\nThe database.", "5432 tcp PostgreSQL"},
	{"---\ntitle: Gateway\nports: [8080, 8443/udp]\n---\n", "8080 - Gateway; 8443 udp Gateway"},
	{"---\ntitle: Gateway\nport: 8080\n---\n\n- Port: 8080", "8080 - Gateway"},
	{"---\ntitle: Gateway\nport: eight\n---\n", ""},
	{"# PostgreSQL\n\nport:: 5432", "5432 - PostgreSQL"},
	{"# PostgreSQL\n\n- port:: 5432\n- transport:: tcp", "5432 tcp PostgreSQL"},
	{"# Cards\n\nDefault port of Redis?::6379", "6379 - Redis"},

	// Addresses.
	{"- **Films**: http://localhost:8096\n- Photos: http://nas.lan:2283/login\n- Router: https://10.0.0.1",
		"2283 - Photos; 8096 - Films"},
	{"|Service|URL|\n|-|-|\n|Vault|http://localhost:8200|\n|Grafana|[open](http://10.0.0.7:3000/d)|",
		"3000 - Grafana; 8200 - Vault"},
	{"See http://localhost:8096 for the films and http://localhost:2283 for the photos.", ""},

	// Definition lists.
	{"## Access\n\nSSH\n: port 22 (TCP), keys only\n\nDNS\n: port 53 (TCP and UDP)", "22 tcp SSH; 53 tcp,udp DNS"},

	// Abbreviations, such as RDP, and kinds of programs, such as VPN.
	{"|Port|Service|\n|-|-|\n|8888|Gluetun (VPN)|\n|3389|Terminal Services (RDP)|",
		"3389 - Terminal Services; 8888 - Gluetun"},

	{"|Port|Service|\n|-|-|\n|5480|Appliance Management (VAMI).|\n|443|Web UI (port 443).|",
		"443 - Web UI; 5480 - Appliance Management"},

	// Numbers that are not ports, such as the number of a protocol.
	{"## Regions\n\n### Asia (186 ports)\n\n- Tokyo", ""},
	{"# OSI\n\n- 4 : <u>Transport Layer</u> => TCP, UDP\n- 3 : Network => IP", ""},
	{"## UDP\n\n- **Layer**: 4\n- **Port**: 69", "69 udp *"},
	{"## UDP\n\n- Protocol number: 17", ""},
	{"2. **Registered port**: reaches from 1024 – 49151.", ""},
	{"## 포트\n\n* 포트는 1024 - 65535", ""},
	{"- Multicast : UDP / 1:n (per group)", ""},
	{"- [ ] A) Port 66\n- [ ] B) Port 69\n- [ ] C) TCP port 25", ""},
	{"### Question 18\n\n- [ ] B) Port 67", ""},
	{"- Copying fails on port 3268, or takes long.\n- **Trick**: Port 20 = data", ""},
	{"## Release history\n\n- 4000/tcp: backend", ""},
}

func TestReadings(t *testing.T) {
	for _, tt := range readings {
		if got := reading(t, tt.note); got != tt.want && !(strings.HasSuffix(tt.want, "*") && strings.HasPrefix(got,
			strings.TrimSuffix(tt.want, "*"))) {
			t.Errorf("%s\n\tgives %q\n\twant  %q", tt.note, got, tt.want)
		}
	}
}

// reading returns the assignments of a note as text, in the format of readings.want.
func reading(t *testing.T, note string) string {
	t.Helper()
	var diags diag.List
	var b registry.Builder
	doc := markdown.Parse(diag.NewText("a note.md", "a note.md", []byte(note)), &diags)
	Read(doc, Open(doc, frontmatter.Context{}, false, &b, &diags), &b, &diags)
	var all []string
	for _, a := range b.Build(&diags).Assignments() {
		numbers, transports := fmt.Sprint(a.Port), "-"
		if !a.Single() {
			numbers += fmt.Sprintf("-%d", a.End)
		}
		if a.Transports.Stated() {
			transports = strings.Join(a.Transports.IDs(), ",")
		}
		all = append(all, numbers+" "+transports+" "+a.Name)
	}
	return strings.Join(all, "; ")
}
