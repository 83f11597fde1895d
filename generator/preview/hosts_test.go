package preview

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestHosts(t *testing.T) {
	h := Handler(shown(files()), Access{Hosts: []string{"nas.lan", "xn--bcher-kva.example", "my_box", "192.168.1.5"}})
	for status, hosts := range map[int][]string{
		200: {
			"localhost", "localhost:8417", "LocalHost", "localhost.", "localhost.:80", "a.localhost:1", "A.B.LOCALHOST.",
			"127.0.0.1", "127.0.0.1:8417", "127.8.9.10", "127.0.0.1.", "[::1]", "[::1]:8417", "[::ffff:127.0.0.1]:1",
			"[0:0:0:0:0:0:0:1]", "192.168.1.5:8417", "6.6.6.6", "[2001:db8::1]:80", "[fe80::1%eth0]:80", "0.0.0.0",
			"nas.lan", "NAS.LAN.:8417", "xn--bcher-kva.example", "my_box:1",
		},
		421: {
			"", ":8417", "evil.example", "evil.example:8417", "localhost.evil.example", "localhostx", "xlocalhost", ".",
			"localhost..", "127.0.0.1.evil.example", "127.0.0.1.nip.io", "nas.lan.evil.example", "x.nas.lan", "nas",
			"::1", "::1:80", "[::1", "::1]", "[]", "[localhost]", "[localhost]:80", "[127.0.0.1]", "127.0.0.1:80:80",
			"127.1", "0x7f.0.0.1", "2130706433", "127.0.0.256", "localhost:x", "localhost:80@evil.example",
			"evil.example#localhost", "local host", "localhost\x00", "localhost/", "%6cocalhost",
		},
	} {
		for _, host := range hosts {
			if got, body := ask(h, "GET", "/", "Host: "+host); got.StatusCode != status {
				t.Errorf("%q: %d %q, want %d", host, got.StatusCode, body, status)
			}
		}
	}
}

// TestHostIsCheckedFirst checks that no answer to an unknown host depends on the path or
// the method.
func TestHostIsCheckedFirst(t *testing.T) {
	h := Handler(shown(files()), Access{})
	for _, request := range []string{"GET /", "GET /no.html", "GET /ports", "POST /", "GET /broken.html", "OPTIONS *"} {
		var method, path string
		_, _ = fmt.Sscan(request, &method, &path)
		got, _ := ask(h, method, path, "Host: evil.example", "Origin: http://evil.example")
		for _, name := range []string{"Access-Control-Allow-Origin", "Location", "Allow", "ETag"} {
			if got.StatusCode != http.StatusMisdirectedRequest || got.Header.Get(name) != "" {
				t.Errorf("%s: %d, %s is %q", request, got.StatusCode, name, got.Header.Get(name))
			}
		}
	}
}

// TestHostOnTheWire checks requests as they arrive, because the library of Go handles some
// of them before the handler.
func TestHostOnTheWire(t *testing.T) {
	server := httptest.NewUnstartedServer(Handler(shown(files()), Access{}))
	server.Config.DisableGeneralOptionsHandler = true
	server.Start()
	defer server.Close()
	for _, tt := range []struct {
		request string
		status  int
	}{
		{"GET / HTTP/1.1\r\nHost: localhost\r\n", 200},
		{"GET / HTTP/1.1\r\nHost: evil.example\r\n", 421},
		{"GET / HTTP/1.1\r\n", 400},
		{"GET / HTTP/1.1\r\nHost:\r\n", 421},
		{"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n", 400},
		{"GET / HTTP/1.0\r\n", 421},
		{"GET / HTTP/1.0\r\nHost: localhost:1\r\n", 200},
		{"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n", 421},
		{"GET http://localhost/ports/22.html HTTP/1.1\r\nHost: localhost\r\n", 200},
		{"OPTIONS * HTTP/1.1\r\nHost: evil.example\r\n", 421},
		{"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n", 405},
		{"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n", 404},
		{"GET /ports%2f22.html HTTP/1.1\r\nHost: localhost\r\n", 200},
		{"GET /%00 HTTP/1.1\r\nHost: localhost\r\n", 404},
		{"GET /%zz HTTP/1.1\r\nHost: localhost\r\n", 400},
	} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(conn, "%sConnection: close\r\n\r\n", tt.request)
		resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || resp.StatusCode != tt.status {
			t.Errorf("%q: %v, %v, want %d", tt.request, resp, err, tt.status)
		}
		conn.Close()
	}
}

func TestParseHost(t *testing.T) {
	for s, want := range map[string]string{
		"NAS.lan": "nas.lan", "nas.lan.": "nas.lan", "Bücher.example": "xn--bcher-kva.example", "my_box": "my_box",
		"[::1]": "::1", "::1": "::1", "192.168.1.5": "192.168.1.5", "::ffff:10.0.0.1": "10.0.0.1",
		"": "", ".": "", "nas.lan:8417": "", "http://nas.lan": "", "*.lan": "", "a b": "", "nas.lan/": "", "a,b": "",
	} {
		if got, err := ParseHost(s); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v, want %q", s, got, err, want)
		}
	}
}
