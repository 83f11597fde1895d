package preview

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"portolan/generator/output"
)

func files() []output.File {
	list := []output.File{
		output.Static("index.html", []byte("home")),
		output.Static("404.html", []byte("not on this chart")),
		output.Static("ports/index.html", []byte("ports")),
		output.Static("ports/22.html", []byte("ssh")),
		output.Static("api/v1/registry.json", []byte("{}")),
		output.Static("api/v1/registry.d.ts", []byte("types")),
		output.Static("assets/site.js", []byte("js")),
		output.Static("files/größe.jpg", []byte("jpeg")),
		output.Static("files/a.svg", []byte("svg")),
		output.Static("files/unknown", []byte("bytes")),
		output.Static("50% off?/index.html", []byte("sale")),
		{Path: "broken.html", Render: func(*bytes.Buffer) error { return errors.New("broken") }},
	}
	output.Sort(list)
	return list
}

// shown returns a site that shows files.
func shown(list []output.File) *Site {
	site := NewSite()
	site.Show(list, "")
	return site
}

// ask sends a request to a handler. The recorder keeps the body of an answer to HEAD,
// which a server does not send, so ask drops it.
func ask(h http.Handler, method, path string, header ...string) (*http.Response, string) {
	r := httptest.NewRequest(method, "http://localhost/", nil)
	r.URL.Path = path
	for _, line := range header {
		name, value, _ := strings.Cut(line, ": ")
		if r.Header.Set(name, value); name == "Host" {
			r.Host = value
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	got := w.Result()
	body, _ := io.ReadAll(got.Body)
	if method == http.MethodHead {
		body = nil
	}
	return got, string(body)
}

func TestHandler(t *testing.T) {
	h := Handler(shown(files()), Access{})
	for _, tt := range []struct {
		method, path string
		status       int
		body, header string
	}{
		{"GET", "/", 200, "home", "Content-Type: text/html; charset=utf-8"},
		{"GET", "/files/a.svg", 200, "svg", "Content-Security-Policy: " + policyOfPictures},
		{"GET", "/files/größe.jpg", 200, "jpeg", "Content-Security-Policy: " + policyOfPictures},
		{"GET", "/files/größe.jpg", 200, "jpeg", "Content-Type: image/jpeg"},
		{"GET", "/ports/", 200, "ports", ""},
		{"GET", "/ports", 301, "", "Location: /ports/"},
		{"GET", "/50% off?", 301, "", "Location: /50%25%20off%3F/"},
		{"GET", "/ports/22.html", 200, "ssh", "X-Content-Type-Options: nosniff"},
		{"GET", "/ports/22.html", 200, "ssh", "Referrer-Policy: same-origin"},
		{"GET", "/ports/22.html", 200, "ssh", "Cache-Control: no-cache"},
		{"HEAD", "/ports/22.html", 200, "", "Content-Length: 3"},
		{"HEAD", "/ports/23.html", 404, "", "Content-Length: 17"},
		{"GET", "/api/v1/registry.d.ts", 200, "types", "Content-Type: text/plain; charset=utf-8"},
		{"GET", "/api/v1/registry.json", 200, "{}", "Content-Type: application/json"},
		{"GET", "/assets/site.js", 200, "js", "Content-Type: text/javascript; charset=utf-8"},
		{"GET", "/files/unknown", 200, "bytes", "Content-Type: application/octet-stream"},
		{"GET", "/ports/23.html", 404, "not on this chart", "ETag: "},
		{"GET", "/../../etc/passwd", 404, "not on this chart", ""},
		{"GET", "//evil.example/", 404, "not on this chart", ""},
		{"GET", "//ports", 404, "not on this chart", "Location: "},
		{"GET", "/ports\\22.html", 404, "not on this chart", ""},
		{"GET", "/ports/22.html\x00", 404, "not on this chart", ""},
		{"GET", "", 200, "home", ""},
		{"GET", "/" + strings.Repeat("a/", 1<<16), 404, "not on this chart", ""},
		{"GET", "/broken.html", 500, "broken.html: broken", ""},
		{"POST", "/", 405, "", "Allow: GET, HEAD"},
	} {
		got, body := ask(h, tt.method, tt.path)
		if got.StatusCode != tt.status || !strings.Contains(body, tt.body) {
			t.Errorf("%s %.60s: %d %q, want %d %q", tt.method, tt.path, got.StatusCode, body, tt.status, tt.body)
		}
		if name, value, ok := strings.Cut(tt.header, ": "); ok && got.Header.Get(name) != value {
			t.Errorf("%s %.60s: %s is %q, want %q", tt.method, tt.path, name, got.Header.Get(name), value)
		}
	}
}

func TestRangesAndConditions(t *testing.T) {
	h := Handler(shown(files()), Access{})
	full, _ := ask(h, "GET", "/ports/22.html")
	etag := full.Header.Get("ETag")
	if other, _ := ask(h, "GET", "/ports/"); len(etag) < 18 || other.Header.Get("ETag") == etag {
		t.Fatalf("ETag is %s for two contents", etag)
	}
	for _, tt := range []struct {
		path, header string
		status       int
		body, sent   string
	}{
		{"/ports/22.html", "Range: bytes=1-", 206, "sh", "Content-Range: bytes 1-2/3"},
		{"/ports/22.html", "Range: bytes=-1", 206, "h", "Content-Range: bytes 2-2/3"},
		{"/ports/22.html", "Range: bytes=7-", 416, "", "Content-Range: bytes */3"},
		{"/ports/22.html", "Range: lines=1-", 416, "", ""},
		{"/ports/22.html", "Range: bytes=1-|If-Range: " + etag, 206, "sh", ""},
		{"/ports/22.html", `Range: bytes=1-|If-Range: "old"`, 200, "ssh", ""},
		{"/ports/22.html", "If-None-Match: " + etag, 304, "", "ETag: " + etag},
		{"/ports/22.html", `If-None-Match: "old", W/` + etag, 304, "", ""},
		{"/ports/22.html", `If-None-Match: "old"`, 200, "ssh", ""},
		{"/ports/22.html", `If-Match: "old"`, 412, "", ""},
		{"/ports/23.html", "Range: bytes=1-", 404, "not on this chart", ""},
		{"/ports/23.html", "If-None-Match: *", 404, "not on this chart", ""},
	} {
		got, body := ask(h, "GET", tt.path, strings.Split(tt.header, "|")...)
		if got.StatusCode != tt.status || got.StatusCode < 400 && body != tt.body {
			t.Errorf("%s %s: %d %q, want %d %q", tt.path, tt.header, got.StatusCode, body, tt.status, tt.body)
		}
		if name, value, ok := strings.Cut(tt.sent, ": "); ok && got.Header.Get(name) != value {
			t.Errorf("%s %s: %s is %q, want %q", tt.path, tt.header, name, got.Header.Get(name), value)
		}
	}
}

// FuzzHandler checks that no request makes the handler panic, and that it sends only
// contents of files, and only to known hosts.
func FuzzHandler(f *testing.F) {
	for _, path := range []string{
		"/", "//", "/%2e%2e/%2e%2e/etc/passwd", "/..\\..\\x", "/ports/22.html\x00", "/%00", "/%ff%fe", "*", "", "?",
		"/ports", "/50%25%20off%3F", "http://evil.example/", "/" + strings.Repeat("a/", 500), "/ports/./../ports/22.html",
	} {
		f.Add("GET", path, "localhost", "", "", "")
	}
	f.Add("HEAD", "/ports/22.html", "LOCALHOST.:8417", "bytes=0-0,1-1,-1", "*", "null")
	f.Add("OPTIONS", "*", "[::1%25lo]:80", "bytes=9999999999999999999-", `W/"`, "http://[")
	f.Add("GET", "/api/v1/registry.json", "evil.example", "", "", "http://127.0.0.1:3000")
	known := map[string]bool{}
	for _, file := range files() {
		var b bytes.Buffer
		if file.Render(&b) == nil {
			known[b.String()] = true
		}
	}
	h := Handler(shown(files()), Access{Hosts: []string{"nas.lan"}, Origins: []string{"https://wiki.example"}})
	f.Fuzz(func(t *testing.T, method, path, host, ranges, condition, origin string) {
		u, err := url.ParseRequestURI(path)
		if err != nil {
			u = &url.URL{Path: path}
		}
		r := &http.Request{Method: method, URL: u, Host: host, Body: http.NoBody, Header: http.Header{
			"Range": {ranges}, "If-None-Match": {condition}, "Origin": {origin},
		}}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		switch to := w.Header().Get("Location"); {
		case w.Code == http.StatusOK && !known[w.Body.String()]:
			t.Errorf("%q is not the content of a file", w.Body)
		case to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")):
			t.Errorf("redirects to %q", to)
		case strings.Contains(strings.ToLower(host), "evil") && w.Code != http.StatusMisdirectedRequest:
			t.Errorf("answers %d to the host %q", w.Code, host)
		}
	})
}

// TestLargeFilesAreRenderedOnce checks that the handler renders a file once for many
// clients, and that it does not keep more than two generations of contents.
func TestLargeFilesAreRenderedOnce(t *testing.T) {
	var renders atomic.Int64
	var list []output.File
	for i := range 9 {
		list = append(list, output.File{Path: fmt.Sprint(i), Render: func(b *bytes.Buffer) error {
			renders.Add(1)
			b.Write(bytes.Repeat([]byte{byte(i)}, maxKept/2))
			return nil
		}})
	}
	site := shown(list)
	h, contents := Handler(site, Access{}), site.shown.Load().contents
	var clients sync.WaitGroup
	for range 50 {
		clients.Go(func() {
			if got, _ := ask(h, "HEAD", "/7"); got.StatusCode != 200 {
				t.Errorf("answers %s", got.Status)
			}
		})
	}
	clients.Wait()
	if n := renders.Load(); n != 1 {
		t.Errorf("renders the file %d times", n)
	}
	for i := range 9 {
		ask(h, "HEAD", fmt.Sprintf("/%d", i))
		kept := 0
		for _, generation := range []map[string]content{contents.young, contents.old} {
			for _, c := range generation {
				kept += len(c.bytes)
			}
		}
		if kept > 2*maxKept {
			t.Errorf("keeps %d bytes", kept)
		}
	}
	before := renders.Load()
	ask(h, "HEAD", "/8")
	if renders.Load() != before {
		t.Error("renders a recent file again")
	}
	ask(h, "HEAD", "/0")
	if renders.Load() != before+1 {
		t.Error("keeps all files")
	}
}
