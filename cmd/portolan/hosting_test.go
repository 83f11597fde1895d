package main

import (
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
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
			buildFor(t, program, "testdata/hosting", out)
			root := startProgram(t, program, installed(t, out), filepath.Join(out, "hosting"), configure)
			checkReplies(t, root, append(picturesAreSandboxed(pictureIn(t, out)), headersAndRedirects()...))
			expectRedirect(t, strings.TrimSuffix(root, "/"), "/"+underPath+"/")
		})
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
