package generator

import (
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"portolan/content"
	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/registry"
)

// caseNotes are the notes of the cases of reading, and of its corpus, by file.
func caseNotes(tb testing.TB) map[string]fstest.MapFS {
	tb.Helper()
	all := map[string]fstest.MapFS{}
	for _, pattern := range []string{"reading/testdata/*.txtar", "reading/testdata/corpus/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			tb.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				tb.Fatal(err)
			}
			all[file] = fstest.MapFS{}
			for _, f := range archive.Files {
				if !strings.HasSuffix(f.Name, ".txt") {
					all[file][f.Name] = &fstest.MapFile{Data: casetest.Bytes(string(archive.Comment), f.Data)}
				}
			}
		}
	}
	return all
}

// Notes that are exported as Markdown are read back as the same registry,
// without a doubt.
func TestMarkdownIsReadBack(t *testing.T) {
	all := map[string][]Layer{"whole": {{FS: content.FS, Name: "content"}}}
	for name, layers := range contents {
		all[name] = layers
	}
	for name, notes := range caseNotes(t) {
		all[name] = []Layer{{FS: notes, Name: "notes"}}
	}
	assignments := 0
	for name, layers := range all {
		reg, _, err := Load(layers)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		checkReadBack(t, name, reg)
		assignments += len(reg.Assignments())
	}
	if assignments < 8000 {
		t.Errorf("only %d assignments were exported", assignments)
	}
}

func checkReadBack(t *testing.T, name string, reg *registry.Registry) {
	t.Helper()
	notes, err := exportNotes(reg)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	folder := fstest.MapFS{}
	for path, content := range renderFiles(t, notes) {
		folder[path] = &fstest.MapFile{Data: content}
	}
	if len(folder) == 0 {
		return
	}
	again, diags, err := Load([]Layer{{FS: folder, Name: "export"}})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, d := range diags.Faults() {
		// Two notes about one protocol stay two, and what collides in a table may
		// have stood in prose.
		if d.Rule != diag.ProtocolNotes && d.Rule != diag.PortCollision && d.Rule != diag.RelationUnknown {
			t.Errorf("%s: line %d: %s", name, d.Line, d.Message)
		}
	}
	if err := compare(reg, again); err != nil {
		t.Errorf("%s: what is read back differs: %v", name, err)
	}
}

// plainLines takes from a sheet what editors do not show.
var plainLines = strings.NewReplacer("\ufeff", "", "\r\n", "\n")

// What Markdown would not give back is an error: here a cell that grows too long
// for a line, since each of its signs is escaped.
func TestMarkdownTellsOfALoss(t *testing.T) {
	words := strings.Repeat("$", 200_000)
	reg, diags := loadNotes(t, map[string]string{"n.md": "# Ports\n\n|Port|Service|Thing|\n|-|-|-|\n|22|SSH|" + words + "|\n"})
	if Failed(diags, false) || len(reg.Assignments()) != 1 {
		t.Fatalf("%d assignments, %d errors", len(reg.Assignments()), diags.Count(diag.Error))
	}
	_, err := exportNotes(reg)
	if loss := (*Loss)(nil); !errors.As(err, &loss) || loss.Place != "notes/n.md:5" {
		t.Errorf("%.200v", err)
	}
}

// Compared are the facts, not where they are written. A loss names the first of
// them.
func TestCompareNamesTheFirstLoss(t *testing.T) {
	const table = "|Port|Service|\n|-|-|\n|22|SSH|\n|23|Telnet|\n"
	const scan = "```\nPORT STATE SERVICE\n22/tcp open ssh\n```\n"
	for name, c := range map[string]struct{ note, again, want string }{
		"the same":         {table, "\n\n" + table, ""},
		"a name":           {table, "|Port|Service|\n|-|-|\n|22|SSH|\n|23|Rlogin|\n", "notes/n.md:4: telnet.23.unstated"},
		"a statement less": {table, "|Port|Service|\n|-|-|\n|22|SSH|\n", "notes/n.md:4: telnet.23.unstated"},
		"a statement more": {"|Port|Service|\n|-|-|\n|22|SSH|\n", table, "protocols: udp"},
		"what was printed": {scan, "|Port|Service|\n|-|-|\n|22/tcp|ssh|\n", "notes/n.md:3: ssh.22.tcp"},
		"a protocol":       {"---\nprotocol: x\n---\nA.\n", "---\nprotocol: x\naliases: [y]\n---\nA.\n", "protocols: x"},
		"a source": {
			"---\nsource: {id: x, title: X, kind: common}\n---\n" + table,
			"---\nsource: {id: x, title: Y, kind: common}\n---\n" + table, "index.md: the site or a source",
		},
		"another number": {"---\nprotocol: x\nip_protocol: 9\n---\nA.\n", "---\nprotocol: x\n---\nA.\n", "protocols: x"},
	} {
		reg, _ := loadNotes(t, map[string]string{"n.md": c.note})
		again, _ := loadNotes(t, map[string]string{"n.md": c.again})
		got := ""
		if loss := (*Loss)(nil); errors.As(compare(reg, again), &loss) {
			got = loss.Place + ": " + loss.What
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// Whatever notes say, Markdown says it again.
func FuzzExported(f *testing.F) {
	f.Add([]byte("---\nprotocol: ssh\n---\n#\n"))
	f.Add([]byte("|Port|Service|Reference|Thing|\n|-|-|-|-|\n|22|[](https://a.example/?b=(c)&amp;d=<e>)|`f,g`, [h, i](https://j.example/k l)|![](x.png)|\n"))
	f.Add([]byte("|Port|Service|Aliases|Removed|Since|Shared|\n|-|-|-|-|-|-|\n|22|SSH|a, *b,c*, `d`, [e](x.md)|4.17|2001|yes|\n|23|FREE|||-|no|\n|24|~~x~~|||||\n"))
	f.Add([]byte("---\nprotocol: x\nsecured_by: [\"y 5\", z]\nethertype: 0x0806\n---\n## Reserved\n\n- 9: a\n\n```\n22/tcp open ssh\n```\n"))
	cases := caseNotes(f)
	for _, file := range slices.Sorted(maps.Keys(cases)) {
		for _, name := range slices.Sorted(maps.Keys(cases[file])) {
			f.Add(cases[file][name].Data)
		}
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		reg, diags := loadNotes(t, map[string]string{"n.md": string(note)})
		if Failed(diags, false) {
			t.Skip()
		}
		checkReadBack(t, "n.md", reg)
	})
}
