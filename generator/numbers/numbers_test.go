package numbers

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadNumbers(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"22", "22"},
		{" 67, 68 ", "67 68"},
		{"20-21", "20-21"},
		{"49152–65535", "49152-65535"},
		{"5910 - 5930", "5910-5930"},
		{"20~21", "20-21"}, {"6881〜6889", "6881-6889"}, {"6881～6889", "6881-6889"},
		{"49152:65535", "49152-65535"}, {"6000..6063", "6000-6063"},
		{"8000 to 8100", "8000-8100"}, {"8000 bis 8100", "8000-8100"}, {"de 8000 à 8100", "! port-syntax@0"},
		{"3022:22  3001:3000", "3022{to 22} 3001{to 3000}"}, {"443:443 443:443/udp", "443{to 443} 443/udp{to 443}"},
		{"49160-49200:49160-49200/udp", "49160-49200/udp{to 49160-49200}"},
		{"514 (UDP), 6514 (TCP, TLS)", "514/udp 6514/tcp{(TLS}"}, {"UDP 41794/ TCP 41796", "41794/udp 41796/tcp"},
		{"8080 (web), 6881 (TCP/UDP)", "8080{(web} 6881/tcp,udp"}, {"1024+", "1024"},
		{"20 / 21", "20 21"},
		{"20 and 21", "20 21"}, {"20 e 21", "20 21"}, {"Portas 67 e 68", "67 68"}, {"20 & 21", "20 21"}, {"67和68", "67 68"},
		{"67，68", "67 68"}, {"67、68", "67 68"},
		{"80/tcp", "80/tcp"},
		{"TCP/443", "443/tcp"},
		{"TCP 443", "443/tcp"}, {"TCP: 80, 443", "80/tcp 443/tcp"}, {"TCP-443", "443/tcp"},
		{"tcp/udp/514", "514/tcp,udp"},
		{"53 TCP/UDP", "53/tcp,udp"}, {"53 (TCP/UDP)", "53/tcp,udp"}, {"53（TCP/UDP）", "53/tcp,udp"},
		{"443/tcp, 443/udp", "443/tcp 443/udp"}, {"443/TCP,UDP", "443/tcp,udp"},
		{"389,636/TCP", "389/tcp 636/tcp"}, {"161-162/UDP", "161-162/udp"},
		{"10181,10182/udp,10183/tcp,10183/udp", "10181 10182/udp 10183/tcp 10183/udp"},
		{"80, 443 TCP, 53 TCP/UDP", "80/tcp 443/tcp 53/tcp,udp"},
		{"53 UDP, 443 TCP", "53/udp 443/tcp"},
		{"80 TCP/443 UDP", "80/tcp 443/udp"},
		{"6881 (UDP), 51413", "6881/udp 51413"},
		{"80, 443 (TCP)", "80/tcp 443/tcp"}, {"9 (UDP), 80 (TCP)", "9/udp 80/tcp"}, {"110 (SSL 995)", "110 995{SSL}"}, {"25 (encrypted 465 or 587)", "25 465{encrypted} 587{encrypted}"}, {"22 (RFC 4253)", "22{(RFC 4253}"}, {"143 (TCP only)", "143/tcp"},
		{"UDP/53, TCP/53", "53/udp 53/tcp"},
		{"TCP 80, UDP 53", "80/tcp 53/udp"},
		{"UDP/53 --- TCP/53 for large transfers", "53/udp 53/tcp{for large transfers}"},
		{"TCP/20 for active --- TCP/21 for data", "20/tcp{for active} 21/tcp{for data}"},
		{"tcp/135, tcp/445, tcp/1024 (DCOM)", "135/tcp 445/tcp 1024/tcp{(DCOM}"},
		{"8500 (process service); 8501 (proxy service)", "8500{(process service} 8501{(proxy service}"},
		{"67(srv)/68(cli)", "67{(srv} 68{(cli}"},
		{"22 (default)", "22{(default}"}, {"disabled (8501)*", "8501"}, {"30000-32767†", "30000-32767"}, {"22*", "22"},
		{"0.0.0.0:8080->80/tcp, [::]:8080->80/tcp", "8080/tcp{to 80}"},
		{"8080:80", "8080{to 80}"}, {"80:8080", "80{to 8080}"}, {"3306/tcp", "3306/tcp"}, {"8080 → 80", "8080{to 80}"},
		{"80\n443", "80 443"},
		{"443 - HTTPS", "443{HTTPS}"}, {"80 http", "80{http}"},
		{"UPD 53", "53/udp ! transport-typo@0"}, {"2703/UPD", "2703/udp ! transport-typo@5"},
		{"0", "0"},
		{"65535", "65535"},
		{"", ""}, {"-", ""}, {"N/A", ""}, {"—", ""}, {"Any", ""}, {"dynamic RPC", ""}, {"User defined", ""}, {"(outbound)", ""}, {"DENY", ""},
		{"Host network", ""}, {"*", ""}, {"___", ""},
		{"70000", "! port-range@0"},
		{"80, 70000, 443", "80 443 ! port-range@4"},
		{"99999999999999999999", "! port-range@0"},
		{"21-20", "! port-range@0"},
		{"1-70000", "! port-range@2"},
		{"ssh", "! port-syntax@0"},
		{"20.0.0.12", "! port-syntax@0"},
		{"version 2", "! port-syntax@0"},
		{"tcp", "! port-syntax@0"},
		{",", "! port-syntax@0"},
		{"22,", "22"},
		{"515 for AS/400 jobs", "! port-syntax@0"}, {"515 old / 400 new", "515{old} 400{new}"},
		{"1,024", "! port-syntax@0"},
		{"49,152-65,535", "! port-range@3"},
		{"7000-", "! port-syntax@0"},
		{"-5", "! port-syntax@0"},
		{"4 5", "! port-syntax@0"},
		{"22 tcp foo udp", "! port-syntax@0"},
		{"22 tcp and udp", "22/tcp,udp"},
		{"22/tcp, 70000/udp", "22/tcp ! port-range@8"}, {"70000/tcp, 53", "53 ! port-range@0"}, {"1, 2/udp, 70000/tcp", "1 2/udp ! port-range@10"},
		{"99999 UDP, 22", "22 ! port-range@0"}, {"tcp/80/udp", "80/tcp,udp"}, {"22 (dup)", "22{(dup}"},
		{"10:00", "! port-syntax@0"}, {"12:30", "! port-syntax@0"},
		{"100 Mbps", "! port-syntax@0"}, {"10Gb", "! port-syntax@0"}, {"Gi1/0/1", "! port-syntax@0"}, {"eth0", "! port-syntax@0"},
		{"Kubernetes API server port", "! port-syntax@0"},
		{"80 (443", "! port-syntax@0"},
	} {
		numbers, faults := Read(tt.cell)
		if got := describe(t, tt.cell, numbers, faults); got != tt.want {
			t.Errorf("Read(%q) = %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func describe(t *testing.T, s string, numbers []Item, faults []Fault) string {
	t.Helper()
	var got []string
	for _, n := range numbers {
		s := fmt.Sprint(n.First)
		if n.Last != n.First {
			s += fmt.Sprintf("-%d", n.Last)
		}
		if ids := n.Transports.IDs(); len(ids) > 0 {
			s += "/" + strings.Join(ids, ",")
		}
		if n.Comment != "" {
			open := ""
			if n.Bracketed {
				open = "("
			}
			s += "{" + open + n.Comment + "}"
		}
		got = append(got, s)
	}
	for _, n := range numbers {
		if literal := s[n.Offset : n.Offset+n.Length]; !strings.HasPrefix(literal, fmt.Sprint(n.First)) {
			t.Errorf("%q: %d is placed at %q", s, n.First, literal)
		}
	}
	for _, f := range faults {
		got = append(got, fmt.Sprintf("! %s@%d", f.Rule.Code, f.Offset))
	}
	return strings.Join(got, " ")
}

func TestReadPhrase(t *testing.T) {
	for _, tt := range []struct{ line, want, rest string }{
		{"22: SSH", "22", ": SSH"},
		{"22 SSH", "22", " SSH"},
		{"8080번 포트: Spring", "8080 P", ": Spring"},
		{"8080번 문제", "8080", "번 문제"},
		{"20, TCP: FTP Data Transfer", "20/tcp T", ": FTP Data Transfer"},
		{"6000, TCP & UDP: X11", "6000/tcp,udp T", ": X11"},
		{"Port 80: HTTP", "80 P", ": HTTP"},
		{"Portas 20 e 21 - FTP", "20 21 P", " - FTP"},
		{"TCP Port 7 - Echo", "7/tcp P T", " - Echo"},
		{"TCP-Port 22: SSH", "22/tcp P T", ": SSH"},
		{"TCP, UDP port 135 : RPC", "135/tcp,udp P T", " : RPC"},
		{"TCP 3268 port : Global Catalog", "3268/tcp P T", " : Global Catalog"},
		{"UPD Port 2703", "2703/udp ! transport-typo@0 P T", ""},
		{"443 TCP => general", "443/tcp T", " => general"},
		{"3478/TCP and 3478/UDP: relay", "3478/tcp 3478/udp T", ": relay"},
		{"80/443 - HTTP / HTTPS", "80 443", " - HTTP / HTTPS"},
		{"69 - TFTP (UDP)", "69", " - TFTP (UDP)"},
		{"TCP 2379-2380 (etcd) from masters", "2379-2380/tcp T", " (etcd) from masters"},
		{"UDP\t3478\tPort used for STUN", "3478/udp T", "\tPort used for STUN"},
		{"TCP/UDP   53     DNS query", "53/tcp,udp T", "     DNS query"},
		{"53, 88, 123, range of 49152:65535", "53 88 123 49152-65535", ""},
		{"5050 -> Mesos", "5050", " -> Mesos"},
		{"Port 443 (TCP) HTTPS", "443/tcp P T", " HTTPS"},
		{"port 3306 (MySQL)", "3306 P", " (MySQL)"},
		{"端口 80：HTTP", "80 P", "：HTTP"},
		{"80端口: HTTP", "80 P", ": HTTP"},
		{"TCP, UDP port : DNS", "fail", ""},
		{"Protocol 47 - GRE", "fail", ""},
		{"tcp 0 0 0.0.0.0:22", "fail", ""},
		{"1.2 is a version", "fail", ""},
		{"10:30 meeting", "fail", ""},
		{"30 seconds", "fail", ""},
		{"80th", "fail", ""},
		{"100%", "fail", ""},
		{"2024-01-05 notes", "fail", ""},
		{"802.11 wireless", "fail", ""},
		{"192.168.1.1 gateway", "fail", ""},
		{"SSH 22", "fail", ""},
		{"007", "fail", ""},
	} {
		got := "fail"
		p, ok := ReadPhrase(tt.line)
		if ok {
			got = describe(t, tt.line, p.Numbers, p.Faults)
			if p.Port {
				got += " P"
			}
			if p.Transport {
				got += " T"
			}
		}
		if rest := tt.line[p.End:]; got != tt.want || ok && rest != tt.rest {
			t.Errorf("ReadPhrase(%q) = %q, rest %q, want %q, %q", tt.line, got, rest, tt.want, tt.rest)
		}
	}
}

func TestTransportsIn(t *testing.T) {
	for s, want := range map[string]string{
		"over TCP": "tcp", "TCP와 UDP": "tcp,udp", "使用UDP协议": "udp", "tcpdump": "", "both": "", "UPD": "",
	} {
		if got := strings.Join(TransportsIn(s).IDs(), ","); got != want {
			t.Errorf("TransportsIn(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestReadTransports(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"TCP", "tcp"}, {"tcp/udp", "tcp,udp"}, {"TCP & UDP", "tcp,udp"}, {"TCP, UDP, SCTP", "tcp,udp,sctp"},
		{"TCP and UDP", "tcp,udp"}, {"Both", "tcp,udp"}, {"Ambos", "tcp,udp"}, {"TCP only", "tcp"}, {"UDP/TCP", "tcp,udp"},
		{"TCP/HTTPS", "tcp +HTTPS"}, {"HTTPS", " +HTTPS"}, {"WSS/HTTPS", " +WSS/HTTPS"}, {"Any", " open"}, {"ICMP", " +ICMP portless"}, {"IPENCAP / IPIP", " +IPENCAP / IPIP portless"},
		{"udp; can also use TCP", "udp +can also use TCP"}, {"TPC", "tcp typo"}, {"", ""}, {"-", ""}, {"TCP, ICMP", "tcp +ICMP"},
		{"TCP、UDP", "tcp,udp"}, {"TCP, not UDP", " +TCP, not UDP"}, {"no UDP", " +no UDP"}, {"non-TCP", " +non-TCP"},
	} {
		got := ReadTransports(tt.cell)
		s := strings.Join(got.Set.IDs(), ",")
		if got.Open {
			s += " open"
		} else if got.Rest != "" {
			s += " +" + got.Rest
		}
		if got.Portless {
			s += " portless"
		}
		if len(got.Typos) > 0 {
			s += " typo"
		}
		if s != tt.want {
			t.Errorf("ReadTransports(%q) = %q, want %q", tt.cell, s, tt.want)
		}
	}
}
