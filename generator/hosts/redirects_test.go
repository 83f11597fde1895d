package hosts

import (
	"bufio"
	"bytes"
	"regexp"
	"strings"
	"testing"

	"portolan/static"
)

// placeholder matches a name after a colon in a rule.
var placeholder = regexp.MustCompile(`:([A-Za-z]\w*)`)

// follow applies the rules of a file _redirects to an address, as hosts do: the first rule
// that matches decides. It returns "" if no rule matches.
func follow(t *testing.T, rules []byte, address string) string {
	t.Helper()
	for lines := bufio.NewScanner(bytes.NewReader(rules)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if len(fields) != 3 || fields[2] != "302" {
			t.Fatalf("a rule is %q", lines.Text())
		}
		from := regexp.MustCompile("^" + placeholder.ReplaceAllString(regexp.QuoteMeta(fields[0]), `(?P<$1>[^/]+)`) + "$")
		if from.MatchString(address) {
			return from.ReplaceAllString(address, placeholder.ReplaceAllString(fields[1], `$${$1}`))
		}
	}
	return ""
}

func redirectsOf(t *testing.T, id, base string) []byte {
	t.Helper()
	host, _ := Find(id)
	content, err := Site{static.FS, base}.render("_redirects", host.redirects)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestRedirects(t *testing.T) {
	for _, test := range []struct{ id, base, address, want string }{
		{"netlify", "", "/443", "/ports/443.html"},
		{"netlify", "", "/443/tcp", "/ports/443.html"},
		{"netlify", "", "/443/dccp", "/ports/443.html"},
		{"netlify", "", "/443/xyz", ""},
		{"gitlab", "https://a.example/p/", "/p/443", "/p/ports/443.html"},
		{"gitlab", "https://a.example/p/", "/p/443/udp", "/p/ports/443.html"},
		{"gitlab", "https://a.example/p/", "/443", ""},
		{"cloudflare", "", "/0", "/ports/0"},
		{"cloudflare", "", "/9/sctp", "/ports/9"},
		{"cloudflare", "", "/443", "/ports/443"},
		{"cloudflare", "", "/65535/tcp", "/ports/65535"},
		{"cloudflare", "https://a.example/p/", "/p/80", "/p/ports/80"},
		{"cloudflare", "", "/443/xyz", ""},
	} {
		if got := follow(t, redirectsOf(t, test.id, test.base), test.address); got != test.want {
			t.Errorf("%s: %s leads to %q, want %q", test.id, test.address, got, test.want)
		}
	}
}

// Cloudflare Pages applies a redirect even if a file has the address. No rule matches the
// address of a page or a folder, with or without .html.
func TestRedirectsLeaveFilesAlone(t *testing.T) {
	rules := redirectsOf(t, "cloudflare", "")
	for _, address := range []string{
		"/", "/index.html", "/search", "/ports/", "/ports/443", "/ports/443.html", "/protocols/tcp", "/protocols/tcp.html",
		"/notes/22", "/ranges/6000-6063", "/api/v1/ports/443.json", "/assets/1.js", "/files/1.svg", "/hosting/x", "/robots.txt",
	} {
		if got := follow(t, rules, address); got != "" {
			t.Errorf("%s leads to %s", address, got)
		}
	}
}

// Hosts ignore rules above their limit: 1,000 rules and 64 KB at GitLab, 2,000 rules and 100
// with placeholders, which come last, at Cloudflare.
func TestRedirectsAreFew(t *testing.T) {
	if n := len(redirectsOf(t, "gitlab", "")); n > 64_000 {
		t.Errorf("%d bytes", n)
	}
	if n := len(ofAnySegment("/")); n > 1000 {
		t.Errorf("%d rules", n)
	}
	plain, dynamic := 0, 0
	for _, r := range ofDigits("/") {
		switch {
		case placeholder.MatchString(r.From):
			dynamic++
		case dynamic == 0:
			plain++
		default:
			t.Errorf("%s comes after a rule with a placeholder", r.From)
		}
	}
	if plain > 2000 || dynamic > 100 || plain < 10 || dynamic < 9 {
		t.Errorf("%d rules, and %d with placeholders", plain, dynamic)
	}
}
