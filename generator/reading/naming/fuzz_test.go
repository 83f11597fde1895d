package naming

import (
	"strings"
	"testing"
	"unicode"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// FuzzNaming reads the words next to a number. A second reading is equal, every word of a
// name comes from the text, and only allowed addresses become references.
func FuzzNaming(f *testing.F) {
	for _, seed := range []string{
		"[[systat|Active Users]] service", "<File Transfer Protocol> ([[ftp|FTP]]) Data Transfer",
		"SSH (Secure Shell) - remote shell",
		"MySQL, MariaDB", "DNS - TCP/UDP", "HTTP/HTTPS", "a) 22", "Secure Shell (SSH", "SSH Server (OpenSSH)",
		"Web: (a: b) www", "RFC 793, [[x]]",
		"管理页面端口", "Echo Protocol", "the port is open", "SSH\nTelnet", "((()))", "MS-SQL (UPD)",
		"x (deprecated) since 2001",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if strings.Contains(in, "[[") && strings.Contains(in, "#") {
			t.Skip() // the name of [[ftp#Modes]]s is "ftps", which is not written in one piece
		}
		spans := written(in)
		for name, read := range map[string]func([]text.Span) Statement{"Read": Read, "ReadPhrase": ReadPhrase,
			"ReadProtocol": ReadProtocol} {
			s := read(spans)
			if again := read(written(in)); shown(s) != shown(again) {
				t.Errorf("%s(%q) = %s, and then %s", name, in, shown(s), shown(again))
			}
			all := s.Name
			for _, m := range s.Mentions {
				all += " " + m.Short + " " + m.Name
			}
			for word := range strings.FieldsFuncSeq(all, func(r rune) bool {
				return !unicode.IsLetter(r) &&
					!unicode.IsDigit(r)
			}) {
				if !strings.Contains(in, word) && !strings.Contains(text.Plain(spans), word) {
					t.Errorf("%s(%q) names %q", name, in, word)
				}
			}
			for _, ref := range s.References {
				checkReference(t, in, ref)
			}
		}
		ReadList(spans, spans)
		for _, ref := range ReadReferences(spans) {
			checkReference(t, in, ref)
		}
		if parts := Parallel(spans, 2); parts != nil && len(parts) != 2 {
			t.Errorf("Parallel(%q) gives %d parts", in, len(parts))
		}
		checkReference(t, in, Reference(text.Link{Spans: spans, Href: in}))
	})
}

func checkReference(t *testing.T, in string, ref registry.Reference) {
	t.Helper()
	if ref.URL != "" && !registry.AllowedScheme(ref.URL) {
		t.Errorf("%q has a reference to %q", in, ref.URL)
	}
}
