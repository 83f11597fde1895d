package notation

import (
	"strings"
	"testing"
)

func TestReadHead(t *testing.T) {
	number := Head{Role: RoleNumber}
	for head, want := range map[string]Head{
		"Port": number, "**Ports**": number, "Port(s):": number, "`PORT`": number, "Port Number": number, "Port #": number,
		"Port-No.:": number,
		"Puerto":    number, "Porta": number, "Порт": number, "端口": number, "端口号": number, "ポート番号": number, "포트": number,
		"Cổng": number, "numéro de port": number,
		"Port/Protocol": number, "Ports/Protocols": number, "Port / transporte": number, "Default Ports Used": number,
		"Port Range": number, "端口范围": {Role: RoleNumber},
		"पोर्ट": number, "सेवा": {Role: RoleService},
		"Destination Port": number, "港口": number, "Portszám": number, "Nomor Port": number,
		"Number": {Role: RoleNumber, Weak: true}, "Listens on": number, "Listening on": number,
		"TCP Port": {Role: RoleNumber, Transports: 1}, "Puerto UDP": {Role: RoleNumber, Transports: 2},
		"Port (TCP)": {Role: RoleNumber, Transports: 1},
		"Port (SSL)": {Role: RoleNumber, Rest: "ssl"},
		"Host Port":  {Role: RoleNumber, Side: SideOuter}, "External Port": {Role: RoleNumber, Side: SideOuter},
		"WAN Port":       {Role: RoleNumber, Side: SideOuter},
		"Container Port": {Role: RoleNumber, Side: SideInner}, "Internal Port": {Role: RoleNumber, Side: SideInner},
		"Forward Port": {Role: RoleNumber, Side: SideInner},
		"主机端口":         {Role: RoleNumber, Side: SideOuter}, "容器端口": {Role: RoleNumber, Side: SideInner},
		"源端口":        {Role: RoleNumber, Side: SideSource},
		"Start Port": {Role: RoleNumber, Side: SideFirst}, "End Port": {Role: RoleNumber, Side: SideLast},
		"Source Port":  {Role: RoleNumber, Side: SideSource},
		"TCP/UDP/Both": {Role: RoleTransport}, "TCP/UDP": {Role: RoleTransport}, "Transport": {Role: RoleTransport},
		"TCP + UDP": {Role: RoleTransport},
		"TCP":       {Role: RoleCross, Transports: 1}, "UDP": {Role: RoleCross, Transports: 2},
		"Protocol": {Role: RoleProtocol}, "Protocolo": {Role: RoleProtocol}, "Протокол": {Role: RoleProtocol},
		"协议": {Role: RoleProtocol}, "プロトコル": {Role: RoleProtocol}, "Giao thức": {Role: RoleExtra},
		"Service": {Role: RoleService}, "Servicio": {Role: RoleService}, "Dienst": {Role: RoleService},
		"Assignment   ": {Role: RoleName}, "服务名称": {Role: RoleName, Names: true},
		"Usługa": {Role: RoleService}, "Kullanım": {Role: RoleUse}, "Açıklama": {Role: RoleDescription},
		"ŹRÓDŁO":       {Role: RoleAside},
		"Service Name": {Role: RoleServiceName},
		"Component":    {Role: RoleProduct},
		"Purpose":      {Role: RoleUse}, "Used for": {Role: RoleUse}, "Назначение": {Role: RoleUse}, "目的": {Role: RoleUse},
		"Description": {Role: RoleDescription}, "Service Description": {Role: RoleDescription}, "说明": {Role: RoleDescription},
		"Rule #": {Role: RoleIndex}, "#": {Role: RoleIndex}, "No": {Role: RoleIndex}, "ID": {Role: RoleIndex},
		"VLAN": {Role: RoleExtra, Physical: "vlan"}, "Port Speed": {Role: RoleExtra, Physical: "speed"},
		"Port Name": {Role: RoleName}, "Port Status": {Role: RoleExtra, Fact: FactState}, "Service code": {},
		"Unauthorized use": {},
		"Transport Layer":  {Role: RoleTransport}, "Support": {Role: RoleExtra}, "Report": {Role: RoleExtra},
		"From": {Role: RoleAside}, "Action": {Role: RoleAside}, "Direction": {Role: RoleAside},
	} {
		if got := ReadHead(head); got != want {
			t.Errorf("ReadHead(%q) = %+v, want %+v", head, got, want)
		}
	}
}

func TestTopicOf(t *testing.T) {
	for s, want := range map[string]Topic{
		"Common ports": TopicPorts, "Portas UDP": TopicPorts, "常用端口": TopicPorts, "Firewall": TopicUnknown,
		"Transport":    TopicUnknown,
		"Switch ports": TopicOther, "Patch panel": TopicOther, "HTTP status codes": TopicOther,
		"IP protocol numbers": TopicOther, "目次": TopicOther,
	} {
		if got, _ := TopicOf(s); got != want {
			t.Errorf("TopicOf(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestSentenceTransports(t *testing.T) {
	for s, want := range map[string]string{
		"All ports listed are TCP.": "tcp", "All ports are TCP unless noted otherwise": "tcp",
		"Todas as portas são TCP": "tcp", "Alle Ports sind UDP": "udp",
		"Not all ports are TCP.": "", "Not every port is UDP": "",
		"All firewall rules that use TCP port 22 must be reviewed.": "", "All hosts use UDP port 53 for DNS.": "",
		"All ports use TCP for the handshake and more": "", "All of these are TCP.": "tcp", "All of them are UDP": "udp",
		"All of these use TCP for the handshake": "", "All hosts are TCP": "", "Not all of these are TCP": "",
		"All listed firewall ports are TCP": "tcp", "All DICOM listeners are TCP": "tcp",
		"Facing the internet, all of these are TCP:": "tcp",
		"All of our hosts are TCP":                   "", "以上 Hadoop 端口全部为 TCP。别的不是": "tcp",
		"以上主机全部为 TCP": "", "以上端口全部为 TCP 和别的": "",
	} {
		if got := strings.Join(SentenceTransports(s).IDs(), ","); got != want {
			t.Errorf("SentenceTransports(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestSectionTransports(t *testing.T) {
	for s, want := range map[string]string{
		"TCP": "tcp", "UDP ports": "udp", "Portas do protocolo UDP": "udp", "TCP inbound": "tcp",
		"The following UDP ports:": "udp",
		"Non-UDP ports":            "", "No UDP": "", "Everything except TCP ports": "", "Other ports than TCP": "",
		"UDP port 53 is blocked": "", "Migrating from TCP": "",
		"Listeners of the house (all TCP)": "tcp", "Listeners of the house (some TCP)": "",
		"Impression des notes (tout est en TCP)": "tcp", "TCP와 UDP 모두 사용": "tcp",
		"TCP handshake": "", "TCP Wrappers": "", "Required TCP ports (inbound)": "tcp",
		"SSH": "", "From TCP to something else entirely": "", "TCP/IP": "", "DNS over TCP": "", "TCP vs UDP": "",
	} {
		got := ""
		if ids := SectionTransports(s).IDs(); len(ids) > 0 {
			got = ids[0]
		}
		if got != want {
			t.Errorf("SectionTransports(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestDividedTransports(t *testing.T) {
	for s, want := range map[string]int{"TCP and UDP": 2, "Both TCP and UDP ports": 2, "Common TCP/UDP ports": 0,
		"TCP와 UDP 모두 사용": 2, "TCP ports": 1, "Web": 0} {
		if got := len(DividedTransports(s).IDs()); got != want {
			t.Errorf("DividedTransports(%q) has %d transports, want %d", s, got, want)
		}
	}
}

func TestIsQuantity(t *testing.T) {
	for s, want := range map[string]bool{"Uptime": true, "Max connections": true, "Uptime Kuma": false, "SSH": false} {
		if got := IsQuantity(s); got != want {
			t.Errorf("IsQuantity(%q) = %v", s, got)
		}
	}
}

// Exported tables have headers such as HeadState. ReadHead must return the right fact for
// each of these headers.
func TestOwnHeadsAreFacts(t *testing.T) {
	for head, want := range map[string]Fact{
		HeadState: FactState, HeadSince: FactSince, HeadUntil: FactUntil, HeadAliases: FactAliases,
		HeadAliasOf: FactAliasOf, HeadShared: FactShared, "Removed in": FactRemoved, "Deprecated since": FactDeprecated,
	} {
		if got := ReadHead(head).Fact; got != want {
			t.Errorf("ReadHead(%q).Fact = %d, want %d", head, got, want)
		}
	}
}

func TestTailTransports(t *testing.T) {
	for _, tt := range []struct{ s, want string }{
		{"between servers. TCP and UDP.", "tcp,udp"}, {"for clients (UDP only)", "udp"}, {"data port, TCP", "tcp"},
		{"metrics, TCP only.", "tcp"},
		{"runs over TCP", ""}, {"TCP is used", ""}, {"plain", ""}, {"HTTPS and HTTP/3 (UDP)", ""}, {"secure (TLS)", ""},
	} {
		if got := strings.Join(TailTransports(tt.s).IDs(), ","); got != tt.want {
			t.Errorf("TailTransports(%q) = %q, want %q", tt.s, got, tt.want)
		}
	}
}
