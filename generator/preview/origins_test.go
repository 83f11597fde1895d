package preview

import (
	"strings"
	"testing"
)

// TestOrigins checks which pages may read the shared files, through CORS, and load them as
// scripts, which Cross-Origin-Resource-Policy decides.
func TestOrigins(t *testing.T) {
	access := Access{Hosts: []string{"nas.lan", "192.168.1.5"}, Origins: []string{"https://wiki.example"}}
	open := Access{Origins: []string{anyOrigin}}
	disk := Access{Origins: []string{nullOrigin}}
	for _, tt := range []struct {
		access  Access
		origin  string
		allowed bool
	}{
		{Access{}, "http://localhost:3000", true},
		{Access{}, "https://app.localhost", true},
		{Access{}, "http://127.0.0.1:1", true},
		{Access{}, "http://[::1]:3000", true},
		{Access{}, "http://evil.example", false},
		{Access{}, "http://localhost.evil.example", false},
		{Access{}, "http://6.6.6.6", false},
		{Access{}, "http://0.0.0.0:1", false},
		{Access{}, "http://nas.lan", false},
		{Access{}, "null", false},
		{Access{}, "*", false},
		{Access{}, "file://localhost", false},
		{Access{}, "chrome-extension://localhost", false},
		{Access{}, "http://localhost@evil.example", false},
		{access, "http://nas.lan:3000", true},
		{access, "https://192.168.1.5", true},
		{access, "https://wiki.example", true},
		{access, "http://wiki.example", false},
		{access, "https://wiki.example:444", false},
		{access, "null", false},
		{disk, "null", true},
		{disk, "http://evil.example", false},
		{open, "http://evil.example", true},
		{open, "null", true},
	} {
		h := Handler(shown(files()), tt.access)
		for _, path := range []string{"/api/v1/registry.json", "/api/v1/ports/23.json", "/assets/site.js", "/embed/v1.js"} {
			reads, loads := "", "same-origin"
			if tt.allowed {
				reads, loads = tt.origin, "cross-origin"
			}
			got, _ := ask(h, "GET", path, "Origin: "+tt.origin)
			checkShared(t, tt.origin+" "+path, got.Header.Get, reads, loads)
			if !strings.Contains(tt.origin, "://") {
				continue
			}
			// A script element sends no Origin header.
			got, _ = ask(h, "GET", path, "Referer: "+tt.origin+"/a?b")
			checkShared(t, "Referer "+tt.origin+" "+path, got.Header.Get, "", loads)
		}
		for _, path := range []string{"/ports/22.html", "/files/a.svg", "/ports/23.html"} {
			got, _ := ask(h, "GET", path, "Origin: "+tt.origin)
			checkShared(t, tt.origin+" "+path, got.Header.Get, "", "same-origin")
		}
	}
	// A page from disk, and a page that hides its address, send neither header.
	got, _ := ask(Handler(shown(files()), access), "GET", "/assets/site.js")
	checkShared(t, "no origin", got.Header.Get, "", "same-origin")
	got, _ = ask(Handler(shown(files()), disk), "GET", "/assets/site.js")
	checkShared(t, "no origin, null is allowed", got.Header.Get, "", "cross-origin")
}

func checkShared(t *testing.T, request string, header func(string) string, reads, loads string) {
	t.Helper()
	if got := header("Access-Control-Allow-Origin"); got != reads {
		t.Errorf("%s: Access-Control-Allow-Origin is %q, want %q", request, got, reads)
	}
	if got := header("Cross-Origin-Resource-Policy"); got != loads {
		t.Errorf("%s: Cross-Origin-Resource-Policy is %q, want %q", request, got, loads)
	}
}

func TestSharedFilesVary(t *testing.T) {
	h := Handler(shown(files()), Access{})
	etag, _ := ask(h, "GET", "/api/v1/registry.json")
	got, _ := ask(h, "GET", "/api/v1/registry.json", "Origin: http://localhost:1",
		"If-None-Match: "+etag.Header.Get("ETag"))
	if got.StatusCode != 304 || got.Header.Get("Vary") != "Origin, Referer" ||
		got.Header.Get("Access-Control-Allow-Origin") != "http://localhost:1" {
		t.Errorf("%d %v", got.StatusCode, got.Header)
	}
}

func TestFrames(t *testing.T) {
	const here = "frame-ancestors 'self' http://localhost:* http://*.localhost:* http://127.0.0.1:*"
	for want, access := range map[string]Access{
		here: {Hosts: []string{"::1"}, Origins: []string{"https://[::1]:1"}},
		here + " http://nas.lan:* http://10.0.0.1:* https://wiki.example": {
			Hosts: []string{"nas.lan", "10.0.0.1"}, Origins: []string{"https://wiki.example"},
		},
		"": {Origins: []string{"https://wiki.example", nullOrigin}},
	} {
		got, _ := ask(Handler(shown(files()), access), "GET", "/ports/22.html")
		if policy := got.Header.Get("Content-Security-Policy"); policy != want {
			t.Errorf("%v: %q, want %q", access, policy, want)
		}
	}
}

func TestParseOrigin(t *testing.T) {
	for s, want := range map[string]string{
		"https://Wiki.example": "https://wiki.example", "https://wiki.example:443/": "https://wiki.example",
		"http://wiki.example:443": "http://wiki.example:443", "HTTP://[::1]:80": "http://[::1]", "http://[::1]:81": "http://[::1]:81",
		"https://bücher.example": "https://xn--bcher-kva.example", "*": "*", "null": "null",
		"": "", "wiki.example": "", "https://": "", "https://a/b": "", "https://a?b": "", "https://a#b": "", "https://u@a": "",
		"ftp://a": "", "https://*.example": "", "https:a": "", "http://[": "", "file:///": "",
	} {
		if got, err := ParseOrigin(s); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v, want %q", s, got, err, want)
		}
	}
}
