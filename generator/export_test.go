package generator

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/registry"
)

// The notes list FTP on ports 20 and 21. In the exported services, the name ftp belongs to
// port 21, because IANA's registry in the part iana lists ftp on port 21. Without the part
// iana, the name belongs to the lowest port, 20.
func TestRegistrarsArePartsOfTheProgram(t *testing.T) {
	folder := func(note string) fstest.MapFS { return fstest.MapFS{"n.md": {Data: []byte(note)}} }
	opts := siteOptions([]Layer{{Name: "notes", FS: folder("|Port|Name|\n|-|-|\n|20/tcp|FTP|\n|21/tcp|FTP|\n")}})
	registrar := folder("---\nsource: {id: iana, title: R, kind: registry}\n---\n" +
		"|Port|Service Name|\n|-|-|\n|21/tcp|ftp|\n")
	for want, parts := range map[string][]Part{
		"ftp 20/tcp": nil,
		"ftp 21/tcp": {{Name: "iana", Layer: Layer{FS: registrar, Name: "iana"}}},
	} {
		opts.Parts = parts
		exported, err := Export(opts, FormatServices, "")
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if _, err := exported.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		if services := strings.Join(strings.Fields(b.String()), " "); !strings.Contains(services, " "+want+" ") {
			t.Errorf("%q is not in %q", want, services)
		}
	}
}

// exportNotes returns an error if Markdown cannot express a fact. In this test, each of
// the 200,000 characters of a cell is escaped, so the line is too long for a note.
func TestMarkdownReportsALoss(t *testing.T) {
	words := strings.Repeat("$", 200_000)
	note := "# Ports\n\n|Port|Service|Thing|\n|-|-|-|\n|22|SSH|" + words + "|\n"
	reg, diags := loadNotes(t, map[string]string{"n.md": note})
	if Failed(diags, false) || len(reg.Assignments()) != 1 {
		t.Fatalf("%d assignments, %d errors", len(reg.Assignments()), diags.Count(diag.Error))
	}
	_, err := exportNotes(reg)
	if loss := (*Loss)(nil); !errors.As(err, &loss) || loss.Place != "notes/n.md:5" {
		t.Errorf("%.200v", err)
	}
}

// An unknown format is an error. Export does not fall back to JSON.
func TestFormatsOfExports(t *testing.T) {
	opts := siteOptions([]Layer{{Name: "notes", FS: fstest.MapFS{"n.md": {Data: []byte("|Port|Name|\n|-|-|\n|21|FTP|\n")}}}})
	for format, want := range map[Format]bool{
		FormatJSON: true, FormatServices: true, FormatCSV: true, FormatMarkdown: true, FormatAnki: true, "ndjson": false, "": false,
	} {
		if _, err := Export(opts, format, ""); (err == nil) != want {
			t.Errorf("%q: %v", format, err)
		}
	}
}

// A choice of services is an error for formats that contain the whole registry.
func TestChoicesOfExports(t *testing.T) {
	opts := siteOptions([]Layer{{Name: "notes", FS: fstest.MapFS{"n.md": {Data: []byte("|Port|Name|\n|-|-|\n|21|FTP|\n")}}}})
	for format, want := range map[Format]error{
		FormatCSV: nil, FormatAnki: nil, FormatJSON: ErrWhole, FormatServices: ErrWhole, FormatMarkdown: ErrWhole,
	} {
		if _, err := Export(opts, format, "system"); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", format, err, want)
		}
	}
	unknown := (*registry.UnknownChoice)(nil)
	if _, err := Export(opts, FormatCSV, "topic:mail"); !errors.As(err, &unknown) {
		t.Errorf("an unknown topic: %v", err)
	}
}

// An export to Markdown keeps every setting of a site, such as the licence. exportNotes
// returns an error if a setting is lost.
func TestMarkdownKeepsSettings(t *testing.T) {
	home := "---\ntitle: T\ndescription: D\nbase_url: https://a.example/\nlanguage: de\nlicence: L\n" +
		"source_url: https://b.example/\nfeatured: [21]\nproperties: %s\n---\n"
	for _, properties := range []string{"false", "[status, \"a: b\"]"} {
		keepsSettings(t, fmt.Sprintf(home, properties))
	}
}

func keepsSettings(t *testing.T, home string) {
	t.Helper()
	reg, diags := loadNotes(t, map[string]string{"index.md": home, "n.md": "|Port|Name|\n|-|-|\n|21|FTP|\n"})
	if Failed(diags, true) {
		t.Fatal(diags.Sorted())
	}
	if v := reflect.ValueOf(reg.Site()); slices.ContainsFunc(reflect.VisibleFields(v.Type()),
		func(f reflect.StructField) bool { return v.FieldByIndex(f.Index).IsZero() }) {
		t.Errorf("the test must set all settings: %+v", v)
	}
	if _, err := exportNotes(reg); err != nil {
		t.Error(err)
	}
}

// compare returns a *Loss that names the first difference between the facts of two
// registries. Facts may be on different lines of their notes.
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
