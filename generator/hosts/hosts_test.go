package hosts

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"portolan/static"
)

// filesOf returns the files of a host for a site at an address.
func filesOf(t *testing.T, id, base string) map[string]string {
	t.Helper()
	host, ok := Find(id)
	if !ok {
		t.Fatalf("no host %s", id)
	}
	files, err := host.Files(Site{static.FS, base})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		all[f.Path] = b.String()
	}
	return all
}

func TestFilesOfHosts(t *testing.T) {
	for id, want := range map[string]string{
		"": "_headers", "none": "_headers", "github": ".nojekyll", "gitlab": "_redirects",
		"cloudflare": "_headers _redirects", "netlify": "_headers _redirects", "s3": "hosting/s3-website.json",
		"nginx": "hosting/nginx-http.conf hosting/nginx-server.conf", "caddy": "hosting/portolan.caddy",
	} {
		var names []string
		for name, content := range filesOf(t, id, "https://a.example/p/") {
			names = append(names, name)
			if strings.Contains(content, "<no value>") || (content == "") != (name == ".nojekyll") {
				t.Errorf("%s: %s is %q", id, name, content)
			}
		}
		slices.Sort(names)
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%q: the files are %s, want %s", id, got, want)
		}
	}
	if _, ok := Find("elsewhere"); ok {
		t.Error("a host that does not exist is found")
	}
}

// blocksOf returns the headers in a file _headers by path.
func blocksOf(text string) map[string][]string {
	all, path := map[string][]string{}, ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if header, indented := strings.CutPrefix(line, "  "); indented {
			all[path] = append(all[path], header)
		} else if !strings.HasPrefix(line, "#") {
			path = line
		}
	}
	return all
}

func TestHeaders(t *testing.T) {
	shared := []string{"Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"}
	want := map[string][]string{
		"/p/api/*": shared, "/p/assets/*": shared, "/p/embed/*": shared,
		"/p/files/*":              {"Content-Security-Policy: sandbox"},
		"/p/api/v1/registry.d.ts": {"Content-Type: text/plain; charset=utf-8"},
		"/p/*":                    {"X-Content-Type-Options: nosniff"},
	}
	got := blocksOf(filesOf(t, "netlify", "https://a.example/p/")["_headers"])
	for path, headers := range want {
		if !slices.Equal(got[path], headers) {
			t.Errorf("%s: %q, want %q", path, got[path], headers)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d blocks, want %d", len(got), len(want))
	}
}

func TestS3Configuration(t *testing.T) {
	var c struct {
		IndexDocument struct{ Suffix string }
		ErrorDocument struct{ Key string }
	}
	if err := json.Unmarshal([]byte(filesOf(t, "s3", "")["hosting/s3-website.json"]), &c); err != nil {
		t.Fatal(err)
	}
	if c.IndexDocument.Suffix != "index.html" || c.ErrorDocument.Key != "404.html" {
		t.Errorf("%+v", c)
	}
}

// The language of rules has no place for some characters. An unknown host has a rule for
// every path, and the page embed.html then shows an example.
func TestOddPaths(t *testing.T) {
	for _, base := range []string{"https://a.example/%C3%A4/", `https://a.example/x;y/`, `https://a.example/$x/`, "https://a.example/a%20b/"} {
		s := Site{static.FS, base}
		for _, h := range all {
			if _, err := h.Files(s); err == nil {
				t.Errorf("%s has rules for %s", h.ID, base)
			}
		}
		if _, err := unknown.Files(s); err != nil {
			t.Errorf("%s: %v", base, err)
		}
		rules, err := Rules(s)
		if err != nil || !strings.Contains(rules.NginxServer, "location /ports/ {") {
			t.Errorf("%s: the example is %s (%v)", base, rules.NginxServer, err)
		}
	}
}

// Two sites on one server do not use the same variables.
func TestVariables(t *testing.T) {
	seen := map[string]string{}
	for _, at := range []string{"/", "/a/", "/a/b/", "/a-b/", "/a_b/", "/a.b/", "/A/", "/aX2Db/", "/ab/"} {
		name := variable(at)
		if other, ok := seen[name]; ok {
			t.Errorf("%s and %s have the name %s", at, other, name)
		}
		seen[name] = at
	}
	if got := variable("/deep/er/"); got != "portolan_deep_er" {
		t.Errorf("the name is %s", got)
	}
}
