package main

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// reply is what a server must answer to a request for an address below the site. Headers
// that are not listed are not checked. An empty value means that the header is missing.
type reply struct {
	address, accept string
	status          int
	headers         map[string]string
}

// picturesAreSandboxed are the replies for a picture, in all spellings of its address, and
// for pages, which must not be in a sandbox.
func picturesAreSandboxed(picture string) []reply {
	sandbox := map[string]string{"Content-Security-Policy": "sandbox", "Content-Type": "image/svg+xml"}
	free := map[string]string{"Content-Security-Policy": "", "Content-Type": "text/html"}
	name := strings.TrimPrefix(picture, "files/")
	return []reply{
		{picture, "", 200, sandbox}, {"%66iles/" + name, "", 200, sandbox}, {"notes/../files/" + name, "", 200, sandbox},
		{picture + "?x=/api/", "", 200, sandbox}, {"index.html", "", 200, free}, {"ports/443.html?x=/files/", "", 200, free},
	}
}

// nothingEscapes are the replies for addresses that leave a folder with dots, and for files
// that are not part of the site.
func nothingEscapes() []reply {
	page := map[string]string{
		"Access-Control-Allow-Origin": "", "Cross-Origin-Resource-Policy": "", "Cache-Control": "no-cache",
	}
	var all []reply
	for _, dots := range []string{"api/..%2f", "api/%2e%2E/", "api/v1/../../", "embed/.%2e%2f",
		"assets/x.0123456789ab.y/..%2f..%2f"} {
		all = append(all, reply{dots + "index.html", "", 200, page})
	}
	for _, address := range []string{".portolan.json", "%2eportolan.json", "x/..%2f.portolan.json", ".git", ".git/config",
		"notes/.x"} {
		all = append(all, reply{address, "", 404, nil})
	}
	return append(all, reply{".well-known/x.txt", "", 200, nil})
}

// headersAndRedirects are the replies of servers with the rules that build --host writes.
func headersAndRedirects() []reply {
	const page = "/" + underPath + "/ports/443.html"
	missing := map[string]string{"Location": "", "Content-Type": "text/html"}
	shared := map[string]string{"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
	var all []reply
	for _, address := range []string{"443", "443/", "443/tcp", "443/udp", "443/tcp/", "443?a=b"} {
		all = append(all, reply{address, "", 302, map[string]string{"Location": page}})
	}
	for _, address := range []string{"444", "444/tcp", "443/xyz", "443x", "70000", "00443", "hosting/", "hosting/x.conf"} {
		all = append(all, reply{address, "", 404, missing})
	}
	return append(all,
		reply{"api/v1/registry.d.ts", "", 200, map[string]string{"Content-Type": "text/plain; charset=utf-8"}},
		reply{"api/v1/ports/443.json", "", 200, shared},
		reply{"api/v1/ports/444.json", "", 404, shared},
		reply{"index.html", "", 200, map[string]string{"Access-Control-Allow-Origin": "", "Cache-Control": "no-cache",
			"X-Content-Type-Options": "nosniff"}},
		reply{"ports/443.html?x=/api/", "", 200, map[string]string{"Access-Control-Allow-Origin": ""}},
	)
}

// A picture that somebody opens by its address runs no scripts, the address of a number
// leads to its page, and TypeScript is text. Real servers answer with the rules that build
// writes for them.
func TestServersFollowTheRules(t *testing.T) {
	for program, configure := range map[string]config{"nginx": nginxConfig, "caddy": caddyConfig} {
		t.Run(program, func(t *testing.T) {
			t.Parallel()
			out := filepath.Join(t.TempDir(), "site")
			buildFor(t, program, "testdata/hosting", out, "--precompress")
			root := startProgram(t, program, installed(t, out), filepath.Join(out, "hosting"), configure)
			for _, name := range []string{".git/config", "notes/.x", ".well-known/x.txt"} {
				addFile(t, filepath.Join(out, name))
			}
			checkReplies(t, root, append(picturesAreSandboxed(pictureIn(t, out)), headersAndRedirects()...))
			checkReplies(t, root, nothingEscapes())
			checkVariants(t, program, root, out)
			expectRedirect(t, strings.TrimSuffix(root, "/"), "/"+underPath+"/")
		})
	}
}

// A page shows a picture that the server puts into a sandbox. If somebody opens the picture
// by its address, its scripts do not run.
func TestBrowserShowsSandboxedPictures(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	buildFor(t, "nginx", "testdata/hosting", out)
	root := startProgram(t, "nginx", installed(t, out), filepath.Join(out, "hosting"), nginxConfig)
	tab := newTab(t)
	tab.do(chromedp.Navigate(root + "notes/servers.html"))
	tab.until(`document.querySelector("main img").naturalWidth === 200`)
	script := `<svg xmlns="http://www.w3.org/2000/svg"><script>document.documentElement.id = "run"</script></svg>`
	if err := os.WriteFile(filepath.Join(out, "files", "script.svg"), []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	tab.console.expected = []string{"Blocked script execution"}
	tab.do(chromedp.Navigate(root + "files/script.svg"))
	if id := value(tab, chromedp.Evaluate[string](`document.documentElement.id`)); id != "" {
		t.Error("the script of a picture has run")
	}
}

// A plain file server sends no headers, so an SVG picture must not contain scripts itself.
func TestPicturesOfPlainServers(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	buildFor(t, "none", "testdata/hosting", out)
	server := httptest.NewServer(http.StripPrefix("/"+underPath, http.FileServer(http.Dir(out))))
	defer server.Close()
	got, body := ask(t, server.URL+"/"+underPath+"/", reply{address: pictureIn(t, out)})
	if got.StatusCode != 200 || bytes.Contains(body, []byte("<script")) || !bytes.Contains(body, []byte("<rect")) {
		t.Errorf("status %d, the picture is %s", got.StatusCode, body)
	}
}

// pictureIn returns the path of the SVG picture of a site.
func pictureIn(t *testing.T, site string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(site, "files", "*.svg"))
	if err != nil || len(found) != 1 {
		t.Fatalf("pictures: %q, %v", found, err)
	}
	return "files/" + filepath.Base(found[0])
}

// addFile adds a file to a site, and its folder.
func addFile(t *testing.T, name string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte("x"), 0o644)); err != nil {
		t.Fatal(err)
	}
}

func checkReplies(t *testing.T, root string, replies []reply) {
	t.Helper()
	for _, want := range replies {
		got, _ := ask(t, root, want)
		if got.StatusCode != want.status {
			t.Errorf("%s: status %d, want %d", want.address, got.StatusCode, want.status)
		}
		for name, value := range want.headers {
			has := got.Header.Get(name)
			if name == "Location" {
				has = strings.TrimPrefix(has, strings.TrimSuffix(root, "/"+underPath+"/"))
				has, _, _ = strings.Cut(has, "?")
			}
			if name == "Content-Type" && !strings.Contains(value, ";") {
				has, _, _ = strings.Cut(has, ";")
			}
			if has != value {
				t.Errorf("%s: %s is %q, want %q", want.address, name, has, value)
			}
		}
	}
}

// checkVariants checks that a server sends the compressed files of a build, with the type of
// the file that they belong to.
func checkVariants(t *testing.T, program, root, site string) {
	t.Helper()
	suffixes := map[string]string{"gzip": ".gz", "br": ".br", "zstd": ".zst"}
	if _, err := os.Stat(brotliModule); err != nil && program == "nginx" && os.Getenv("CI") != "true" {
		delete(suffixes, "br")
	}
	if program == "nginx" {
		delete(suffixes, "zstd")
	}
	for _, file := range []struct{ name, kind string }{
		{"ports/443.html", "text/html"}, {"api/v1/registry.json", "application/json"},
		{"api/v1/registry.d.ts", "text/plain"}, {"embed/v1.js", "text/javascript"},
	} {
		for encoding, suffix := range suffixes {
			want, err := os.ReadFile(filepath.Join(site, file.name+suffix))
			if err != nil {
				t.Error(err)
				continue
			}
			got, body := ask(t, root, reply{address: file.name, accept: encoding})
			kind, _, _ := strings.Cut(got.Header.Get("Content-Type"), ";")
			kind = strings.Replace(kind, "application/javascript", "text/javascript", 1) // both are common
			if !bytes.Equal(body, want) || kind != file.kind || got.Header.Get("Content-Encoding") != encoding ||
				!strings.Contains(got.Header.Get("Vary"), "Accept-Encoding") {
				t.Errorf("%s in %s: %d bytes, want %d; headers %v", file.name, encoding, len(body), len(want), got.Header)
			}
		}
	}
}

func expectRedirect(t *testing.T, address, to string) {
	t.Helper()
	got, _ := ask(t, address, reply{})
	if !strings.HasSuffix(got.Header.Get("Location"), to) {
		t.Errorf("%s: status %d, location %q, want %s", address, got.StatusCode, got.Header.Get("Location"), to)
	}
}

// ask sends a request without changing the spelling of its address. It returns the answer
// and its body as it was sent.
func ask(t *testing.T, root string, want reply) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, root+want.address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	if want.accept != "" {
		r.Header.Set("Accept-Encoding", want.accept)
	}
	got, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		t.Fatal(err)
	}
	return got, body
}
