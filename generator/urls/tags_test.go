package urls

import "testing"

func TestTag(t *testing.T) {
	for id, want := range map[string]string{
		"net": "tags/net.html", "net/mail": "tags/net.mail.html", "größe": "tags/größe.html",
		"index": "tags/tag,index.html", "index/a": "tags/index.a.html", "aux": "tags/tag,aux.html",
		"aux/a": "tags/tag,aux.a.html", "a/aux": "tags/a.aux.html", "_x": "tags/tag,_x.html", "-x": "tags/tag,-x.html",
	} {
		if got := Tag(id); got != want {
			t.Errorf("Tag(%q) = %q, want %q", id, got, want)
		}
	}
}
