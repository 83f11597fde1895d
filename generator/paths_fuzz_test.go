package generator

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// FuzzPaths builds the list of files of two notes and a picture with any path and any protocol
// name. Windows, macOS and Linux must accept every path, and keep the files apart.
func FuzzPaths(f *testing.F) {
	for _, seed := range [][4]string{
		{"SSH.md", "ssh.md", "a.png", "SSH"}, {"con.md", "aux/prn.md", "com1.png", "nul"}, {"a. .md", "a .md", "CON.png",
			"lpt1"},
		{"net/ftp:x.md", "net/ftp?x.md", "a*b|c.png", "x<y>"}, {"Café.md", "Cafe\u0301.md", "é.png", "ﬁ"},
		{"index.md", "INDEX.md", "x.png", "index"},
		{`a\b.md`, "a/b.md", "a..png", "../x"}, {strings.Repeat("ä", 100) + ".md", strings.Repeat("Ä", 100) + ".md",
			"a.PNG", strings.Repeat("x", 300)},
		{"Straße.md", "STRASSE.md", "k.png", "K"}, {"İ.md", "i̇.md", "ı.png", "I"}, {"con .md", "con..md",
			"desktop.ini.png", "-"}, {"ς.md", "σ.md", "x.png", "ϲ"},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3])
	}
	f.Fuzz(func(t *testing.T, first, second, picture, protocol string) {
		for _, name := range []string{first, second, picture} {
			if !fs.ValidPath(name) || name == "." || strings.ContainsAny(name, "\n\x00") || strings.HasPrefix(name, ".") ||
				strings.Contains(name, "/.") {
				t.Skip()
			}
		}
		table := "|Port|Service|\n|-|-|\n|22|" + strings.ReplaceAll(protocol, "\n", " ") + "|\n"
		notes := fstest.MapFS{
			first: {Data: []byte(table + "\n![](</" + picture + ">)\n")},
			second: {Data: []byte("---\nprotocol: \"" + strings.NewReplacer("\n", " ", `"`, "", `\`,
				"").Replace(protocol) + "\"\n---\n" + table)},
			picture: {Data: []byte("\x89PNG\r\n\x1a\n")},
		}
		opts := siteOptions([]Layer{{FS: notes, Name: "notes"}})
		reg, diags, err := Load(opts.Layers)
		if err != nil {
			t.Skip(err) // One path is a folder of another.
		}
		files, err := Files(reg, opts, false, diags)
		if err != nil {
			t.Fatal(err)
		}
		fold, seen := cases.Fold(), map[string]string{}
		for _, file := range files {
			checkPath(t, file.Path)
			key := norm.NFD.String(fold.String(norm.NFD.String(file.Path)))
			if other, ok := seen[key]; ok {
				t.Errorf("%q and %q are one file on macOS or Windows", file.Path, other)
			}
			seen[key] = file.Path
		}
	})
}

// checkPath checks that a path of a file is valid on Windows, macOS and Linux: see
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
func checkPath(t *testing.T, name string) {
	t.Helper()
	if !fs.ValidPath(name) || path.Clean(name) != name || strings.ContainsAny(name, `\:*?"<>|`) {
		t.Errorf("%q is not a path", name)
	}
	for part := range strings.SplitSeq(name, "/") {
		stem, _, _ := strings.Cut(strings.ToLower(part), ".")
		device := strings.TrimRight(stem, " ")
		isNumbered := len(device) > 3 && (device[:3] == "com" || device[:3] == "lpt") && strings.ContainsAny(device[3:],
			"0123456789¹²³") && len([]rune(device)) == 4
		switch {
		case device == "con", device == "prn", device == "aux", device == "nul", isNumbered:
			t.Errorf("%q has the name of a device", name)
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			t.Errorf("%q ends in a way that Windows changes", name)
		case len(part) > 255:
			t.Errorf("%q has a part that is longer than file systems allow", name)
		}
		for _, r := range part {
			if r < ' ' || r == 0x7f {
				t.Errorf("%q has a control character", name)
			}
		}
	}
}
