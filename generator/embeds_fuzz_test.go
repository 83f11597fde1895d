package generator

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/output"
)

// Notes can embed each other in any way. Their pages have no id twice and a bounded size.
func FuzzEmbeds(f *testing.F) {
	f.Add([]byte("![[b]] ![[b#Part]]\n\n- [x] ![[a]]\n"), []byte("## Part\n\n- 22: SSH ^x\n\n![[a]]\n"))
	f.Add([]byte("| ![[b#^x]] |\n|-|\n| ![[b]] |\n"), []byte("Port 25 (SMTP)[^1] ^x\n\n[^1]: ![[b#^x]]\n"))
	f.Add([]byte("> [!tip]- ![[b]]\n> ![[b#A#B]]\n"), []byte("# A\n\n## B\n\n#tag ==m== ^y\n\n```\n1\n```\n"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a)+len(b) > 4096 {
			return
		}
		opts := siteOptions([]Layer{{FS: fstest.MapFS{"a.md": {Data: a}, "b.md": {Data: b}}, Name: "notes"}})
		reg, diags, err := Load(opts.Layers)
		if err != nil {
			t.Fatal(err)
		}
		if diags.Count(diag.Error) > 0 {
			return
		}
		files, err := Files(reg, opts, false, diags)
		if err != nil {
			t.Fatal(err)
		}
		files = slices.DeleteFunc(files, func(f output.File) bool { return !strings.HasPrefix(f.Path, "notes/") })
		for name, content := range renderFiles(t, files) {
			if len(content) > 8<<20 {
				t.Errorf("%s has %d bytes", name, len(content))
			}
			ids := readPage(t, name, content).ids
			slices.Sort(ids)
			if n := len(ids); len(slices.Compact(ids)) != n {
				t.Errorf("%s uses an id twice", name)
			}
		}
	})
}
