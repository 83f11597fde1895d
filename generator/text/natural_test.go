package text

import (
	"cmp"
	"slices"
	"testing"
)

func TestInitial(t *testing.T) {
	for name, want := range map[string]string{
		"ssh": "s", "SSH": "s", "Émile": "e", "3com": "0-9", ".net": "n", "(9p)": "0-9", "Ζ": "other", "": "other", "--": "other",
		"Å": "a", "中": "other", "٣": "other",
	} {
		if got := Initial(name); got != want {
			t.Errorf("Initial(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestCompareNatural(t *testing.T) {
	sorted := []string{"", "0", "9", "10", "010", "1024", "99999999999999999999", "a", "a9", "A10", "a10", "ab 2", "ab 11", "b"}
	for i, a := range sorted {
		for j, b := range sorted {
			// "10" and "010" have the same number, so their bytes decide.
			if got := CompareNatural(a, b); got != cmp.Compare(i, j) && !sameNumber(a, b) {
				t.Errorf("CompareNatural(%q, %q) = %d", a, b, got)
			}
		}
	}
	names := []string{"user-1024", "user-2000", "user-10000", "system"}
	slices.SortFunc(names, CompareNatural)
	if want := []string{"system", "user-1024", "user-2000", "user-10000"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func sameNumber(a, b string) bool { return digits(a) > 0 && digits(b) > 0 && compareDigits(a, b) == 0 }
