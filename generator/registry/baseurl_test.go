package registry

import (
	"net/url"
	"strings"
	"testing"
)

// FuzzParseBaseURL checks that the address of a site can be joined with the path of a page,
// and that parsing it again changes nothing.
func FuzzParseBaseURL(f *testing.F) {
	for _, seed := range []string{
		"https://example.org/ports", "http://[::1]:8417/", "https://example.org/a%2fb", "https://bücher.example/ä b/",
		"https://example.org:443", "HTTPS://EXAMPLE.org/..", "https://example.org/\"><script>", "//example.org/", "https:a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		base, err := ParseBaseURL(in)
		if err != nil {
			return
		}
		if again, err := ParseBaseURL(base); err != nil || again != base {
			t.Errorf("%q becomes %q, and then %q (%v)", in, base, again, err)
		}
		if strings.ContainsAny(base, " \"<>\n\r\t?#") {
			t.Errorf("%q becomes %q, which has a character that an address cannot have", in, base)
		}
		page, err := url.Parse(base + "ports/22.html")
		if err != nil || page.Host == "" || !strings.HasSuffix(page.Path, "/ports/22.html") || page.User != nil {
			t.Errorf("%q becomes %q: a page has the address %v (%v)", in, base, page, err)
		}
	})
}
