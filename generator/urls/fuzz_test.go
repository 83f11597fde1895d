package urls

import (
	"io/fs"
	"net/url"
	"strings"
	"testing"
)

// FuzzEscape checks that a browser reads an escaped address below a root as the same path and
// anchor, and that the address cannot end an attribute.
func FuzzEscape(f *testing.F) {
	for _, seed := range [][2]string{
		{"notes/ä b.html", ""}, {"ports/22.html", "_s-ssh.22.tcp"}, {"a:b.html", "x y"}, {"//host/x", "#"},
		{"notes/100%.html", "%41"}, {`"><script>`, `" onclick="`}, {"javascript:alert(1)", ""}, {"\\\\host\\x", "a"},
		{"?q", "é"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, path, anchor string) {
		if strings.Contains(path, "#") || !fs.ValidPath(path) || path == "." {
			t.Skip() // Addresses are clean paths.
		}
		address := path
		if anchor != "" {
			address += "#" + anchor
		}
		escaped := Escape(address)
		if strings.ContainsAny(escaped, " \"<>\n\r\t") {
			t.Errorf("Escape(%q) = %q", address, escaped)
		}
		u, err := url.Parse("https://example.org/root/" + escaped)
		if err != nil {
			t.Fatalf("Escape(%q) = %q: %v", address, escaped, err)
		}
		if u.Host != "example.org" || u.RawQuery != "" || u.Fragment != anchor || u.Path != "/root/"+path {
			t.Errorf("Escape(%q) = %q, which is read as %+v", address, escaped, u)
		}
	})
}
