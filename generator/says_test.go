package generator

import (
	"strings"
	"testing"
	"testing/fstest"
)

// twoSources are our notes beside those of a registry.
var twoSources = fstest.MapFS{
	"ours.md": {Data: []byte("|Port|TCP/UDP|Service|\n|-|-|-|\n|80||HTTP|\n|443|TCP|HTTPS|\n|3000|TCP|Our shop|\n|514|Both|syslog|\n|6010||Our screen|\n|9999||Our tool|\n|65535|UDP|Last|\n")},
	"theirs.md": {Data: []byte("---\nsource: {id: reg, title: The Registry, kind: registry, licence: CC0-1.0, retrieved: 2026-08-17}\n---\n" +
		"|Port|Transport|Service|Name|Reference|\n|-|-|-|-|-|\n|80|TCP/UDP|http|World Wide Web|RFC9110|\n|80|TCP|www|World Wide Web||\n" +
		"|443|TCP|https|HTTPS||\n|3000|TCP|hbci|HBCI||\n|514|UDP|syslog|||\n|514|TCP|shell|||\n|6000-6063|TCP|x11|X Window System||\n|9999|TCP|distinct|||\n")},
}

// pageWords is what a page shows, between single blanks.
func pageWords(t *testing.T, rendered map[string][]byte, name string) string {
	t.Helper()
	content, ok := rendered[name]
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	return strings.Join(strings.Fields(readPage(t, name, content).words), " ")
}

func TestWhoSaysWhat(t *testing.T) {
	rendered := renderSite(t, siteOptions([]Layer{{FS: twoSources, Name: "notes"}}))
	for name, want := range map[string][]string{
		"ports/80.html": {
			"HTTP, registered for TCP and UDP.", "tcp R udp R system port", "HTTP World Wide Web · www tcp R udp R ours.md:3 REG · 2 entries RFC 9110",
			"R REG · outlined: one kind of source only All 3 statements, as written", "ours.md:3 transport not stated",
		},
		"ports/443.html": {"HTTPS, over TCP.", "tcp N R system port"},
		"conflicts.html": {
			"4 numbers are used here under a name that no registry gives them. Nothing is overwritten",
			"3000 Our shop tcp ours.md:5 HBCI tcp REG",
			"514 syslog tcp udp ours.md:6 shell tcp REG", // on TCP alone
			"6010 Our screen not stated ours.md:7 6000–6063 X Window System tcp REG",
		},
		"sources.html": {"The Registry", "8 assignments; registry: assigned, whoever uses it. State of 2026-08-17. Licence: CC0-1.0."},
	} {
		words := pageWords(t, rendered, name)
		for _, w := range want {
			if !strings.Contains(words, w) {
				t.Errorf("%s does not show %q but\n%s", name, w, words)
			}
		}
	}
	if words := pageWords(t, rendered, "ports/9999.html"); !strings.Contains(words, "Our tool; no source lists a transport.") {
		t.Errorf("ports/9999.html shows the transport of another service:\n%s", words)
	}
	if words := pageWords(t, rendered, "conflicts.html"); strings.Contains(words, "443") {
		t.Error("conflicts.html lists 443, on which all agree")
	}
}

func TestNumbersAround(t *testing.T) {
	rendered := renderSite(t, siteOptions([]Layer{{FS: twoSources, Name: "notes"}}))
	for name, want := range map[string]string{
		"ranges/system.html":     "3 of these 1,024 numbers are assigned; 1,021 are free.",
		"ranges/user-6000.html":  "64 of these 1,000 numbers are assigned; 936 are free.",
		"ranges/user-49000.html": "All of these 152 numbers are free: no source lists any.",
		"ranges/dynamic.html":    "1 of these 16,384 numbers is assigned; 16,383 are free.",
	} {
		if words := pageWords(t, rendered, name); !strings.Contains(words, want) {
			t.Errorf("%s does not show %q but\n%s", name, want, words)
		}
	}
	free := pageWords(t, rendered, "ranges/system.html")
	if !strings.Contains(free, "0–79") || !strings.Contains(free, "81–442") || !strings.Contains(free, "515–1023") {
		t.Errorf("ranges/system.html does not list what is free but\n%s", free)
	}
}
