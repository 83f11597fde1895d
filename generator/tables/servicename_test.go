package tables

import "testing"

// A service name has at most 15 letters, digits and hyphens, and at least one letter. It
// does not begin or end with a hyphen, and two hyphens are never adjacent (RFC 6335,
// section 5.1).
func TestServiceNamesAreLegal(t *testing.T) {
	for slug, want := range map[string]string{
		"ssh":                    "ssh",
		"914c-g":                 "914c-g",
		"3-4-c":                  "3-4-c",
		"exactly-fifteen":        "exactly-fifteen",
		"file-transfer-protocol": "file-transfer",
		"microsoft-windows-file": "microsoft",
		"verylongprotocolname":   "verylongprotoco",
		"12345678901234-a":       "",
		"4711":                   "",
		"-":                      "",
		"":                       "",
		"straße":                 "",
	} {
		if got := toServiceName(slug); got != want {
			t.Errorf("%s: %q, want %q", slug, got, want)
		}
	}
}

func TestNumberedNamesAreLegal(t *testing.T) {
	for slug, want := range map[string]string{
		"http":                 "http-8080",
		"web-server-for-all":   "web-server-8080",
		"verylongprotocolname": "verylongpr-8080",
		"4711":                 "",
		"":                     "",
	} {
		if got := withPort(slug, 8080); got != want {
			t.Errorf("%s: %q, want %q", slug, got, want)
		}
	}
}
