package output

import (
	"strings"
	"testing"
)

func TestHashedPath(t *testing.T) {
	a, b := HashedPath("assets/site.css", []byte("a")), HashedPath("assets/site.css", []byte("b"))
	if a == b || !strings.HasPrefix(a, "assets/site.") || !strings.HasSuffix(a, ".css") {
		t.Errorf("%s, %s", a, b)
	}
}

func TestAsset(t *testing.T) {
	one, other := Asset("a.css", []byte("a"), true), Asset("a.css", []byte("b"), true)
	if plain := Asset("a.css", []byte("a"), false); plain.Path != "a.css" || one.Path == other.Path || one.Path == "a.css" {
		t.Errorf("%s, %s, %s", plain.Path, one.Path, other.Path)
	}
}
