package preview

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
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
		{Path: "broken.html", Render: func(*bytes.Buffer) error { return errors.New("broken") }},
	}
	output.Sort(list)
	return list
}

func TestHandler(t *testing.T) {
	h := Handler(files())
	for _, tt := range []struct {
		method, path string
		status       int
		body, header string
	}{
		{"GET", "/", 200, "home", "Content-Type: text/html; charset=utf-8"},
		{"GET", "/files/a.svg", 200, "svg", "Content-Security-Policy: sandbox"},
		{"GET", "/files/größe.jpg", 200, "jpeg", "Content-Type: image/jpeg"},
		{"GET", "/ports/", 200, "ports", ""},
		{"GET", "/ports", 301, "", "Location: /ports/"},
		{"GET", "/ports/22.html", 200, "ssh", "X-Content-Type-Options: nosniff"},
		{"HEAD", "/ports/22.html", 200, "", ""},
		{"GET", "/api/v1/registry.d.ts", 200, "types", "Content-Type: text/plain; charset=utf-8"},
		{"GET", "/api/v1/ports/23.json", 404, "not on this chart", "Access-Control-Allow-Origin: *"},
		{"GET", "/api/v1/registry.json", 200, "{}", "Access-Control-Allow-Origin: *"},
		{"GET", "/api/v1/ports/6010.json", 404, "not on this chart", "Access-Control-Allow-Origin: *"},
		{"GET", "/assets/site.js", 200, "js", "Content-Type: text/javascript; charset=utf-8"},
		{"GET", "/assets/site.js", 200, "js", "Cross-Origin-Resource-Policy: cross-origin"},
		{"GET", "/ports/22.html", 200, "ssh", "Access-Control-Allow-Origin: "},
		{"GET", "/ports/23.html", 404, "not on this chart", ""},
		{"GET", "/../../etc/passwd", 404, "not on this chart", ""},
		{"GET", "//evil.example/", 404, "not on this chart", ""},
		{"GET", "/broken.html", 500, "broken.html: broken", ""},
		{"POST", "/", 405, "", "Allow: GET, HEAD"},
	} {
		server := httptest.NewRecorder()
		r := httptest.NewRequest(tt.method, "http://localhost/", nil)
		r.URL.Path = tt.path
		h.ServeHTTP(server, r)
		got := server.Result()
		body, _ := io.ReadAll(got.Body)
		if tt.method == "HEAD" {
			// A real server does not send the body, but the recorder keeps it.
			body = nil
		}
		if got.StatusCode != tt.status || !strings.Contains(string(body), tt.body) {
			t.Errorf("%s %s: %d %q, want %d %q", tt.method, tt.path, got.StatusCode, body, tt.status, tt.body)
		}
		if name, value, ok := strings.Cut(tt.header, ": "); ok && got.Header.Get(name) != value {
			t.Errorf("%s %s: %s is %q, want %q", tt.method, tt.path, name, got.Header.Get(name), value)
		}
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- Serve(ctx, l, Handler(files())) }()
	resp, err := http.Get("http://" + l.Addr().String() + "/ports/22.html")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	stop()
	if err := <-done; err != nil {
		t.Errorf("Serve: %v", err)
	}
}
