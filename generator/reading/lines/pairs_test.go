package lines

import (
	"strconv"
	"strings"
	"testing"

	"portolan/generator/text"
)

func TestProtocolNumbersAreNoPairs(t *testing.T) {
	for _, in := range []string{"IP protocol numbers: ICMP 1, TCP 6, UDP 17", "IP 프로토콜 번호: ICMP 1, TCP 6, UDP 17"} {
		if got := ReadAll([]text.Span{text.Text{Text: in}}); got != nil {
			t.Errorf("%s: %d statements", in, len(got))
		}
	}
}

func TestReadAll(t *testing.T) {
	for in, want := range map[string]string{
		"Ports: HTTP 80, HTTPS 443, SSH 22":         "80 HTTP; 443 HTTPS; 22 SSH",
		"HTTP port 80/TCP port 3000/RTSP port 554":  "80 HTTP; 3000 ; 554 RTSP",
		"Ports: HTTP port 80/TCP port 3000":         "80 HTTP; 3000 ",
		"端口：HTTP 端口 80，RTSP 端口 554":                 "80 HTTP; 554 RTSP",
		"HTTP 80, 8080, HTTPS 443/tcp":              "80 8080 HTTP; 443 HTTPS",
		"FTP 21; SSH 22; and Telnet 23":             "21 FTP; 22 SSH; 23 Telnet",
		"Domain: DNS 53, LDAP 389":                  "53 DNS; 389 LDAP",
		"HTTP: 80, HTTPS: 443":                      "80 HTTP; 443 HTTPS",
		"Ports: Web UI 8080, API 9000/udp":          "8080 Web UI; 9000 API",
		"Ports: Web UI 8080, API 9000 is the other": "",
		"Web UI 8080, API 9000":                     "",
		"Web: 80, 443":                              "80 443 Web",
		"22: SSH, remote login":                     "22 SSH",
		"Jellyfin: HTTP 8096, HTTPS 8920":           "",
		"We use HTTP 80, HTTPS 443":                 "",
	} {
		var got []string
		for _, s := range ReadAll([]text.Span{text.Text{Text: in}}) {
			var words []string
			for _, n := range s.Numbers {
				words = append(words, strconv.Itoa(int(n.First)))
			}
			got = append(got, strings.Join(append(words, s.Name), " "))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("ReadAll(%q) = %q, want %q", in, got, want)
		}
	}
}
