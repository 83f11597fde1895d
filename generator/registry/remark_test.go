package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// systems is the source of the remarks in these tests.
var systems = Source{ID: "systems", Kind: KindSystem, Title: "Systems", Retrieved: "2026-01-02"}

func remarkOn(first, last port.Number, system, words string) Draft {
	d := Draft{Port: first, End: last, Name: system, Mentions: []Mention{{Short: system}}}
	if words != "" {
		d.Description = []text.Span{text.Text{Text: words}}
	}
	return d
}

func listRemarks(remarks []*Remark) string {
	var lines []string
	for _, r := range remarks {
		lines = append(lines, fmt.Sprintf("%d-%d %s:%d %s: %s", r.Port, r.End, r.Origin.Note.Path(), r.Origin.Line,
			r.System, text.Plain(r.Text)))
	}
	return strings.Join(lines, "\n")
}

// The remarks on a number are those on the number and on ranges that contain it. The
// narrowest range comes first, then the user's notes, then the position decides.
func TestRemarksOfANumber(t *testing.T) {
	var w notes
	w.add(Note{Title: "b", Bundled: true}, systems,
		remarkOn(32768, 60999, "Linux", "ephemeral"), remarkOn(40000, 0, "B", "one"), remarkOn(0, 65535, "All", "wide"))
	w.add(Note{Title: "c"}, systems,
		remarkOn(49152, 65535, "Windows", "dynamic"), remarkOn(40000, 0, "Firewall", "drops"),
		remarkOn(32768, 60999, "Own", "same range"))
	reg := w.build(t)
	for _, c := range []struct {
		n    port.Number
		want string
	}{
		{40000, "40000-40000 c.md:3 Firewall: drops\n40000-40000 b.md:3 B: one\n" +
			"32768-60999 c.md:4 Own: same range\n32768-60999 b.md:2 Linux: ephemeral\n0-65535 b.md:4 All: wide"},
		{61000, "49152-65535 c.md:2 Windows: dynamic\n0-65535 b.md:4 All: wide"},
		{65535, "49152-65535 c.md:2 Windows: dynamic\n0-65535 b.md:4 All: wide"},
		{0, "0-65535 b.md:4 All: wide"},
	} {
		if got := listRemarks(reg.RemarksAt(c.n)); got != c.want {
			t.Errorf("%d:\n%s\nwant\n%s", c.n, got, c.want)
		}
	}
	want := "32768-60999 c.md:4 Own: same range\n32768-60999 b.md:2 Linux: ephemeral\n0-65535 b.md:4 All: wide"
	if got := listRemarks(reg.RemarksIn(45000, 45010)); got != want {
		t.Errorf("a range:\n%s\nwant\n%s", got, want)
	}
	var numbers []string
	for _, r := range reg.Remarks() {
		numbers = append(numbers, fmt.Sprintf("%d-%d %s", r.Port, r.End, r.System))
	}
	all := "0-65535 All,32768-60999 Own,32768-60999 Linux,40000-40000 Firewall,40000-40000 B,49152-65535 Windows"
	if got := strings.Join(numbers, ","); got != all {
		t.Errorf("all remarks: %s\nwant %s", got, all)
	}
}

// A remark assigns nothing: it makes no statement, no service, no protocol, no page and no
// conflict, and the number stays free.
func TestRemarksAssignNothing(t *testing.T) {
	var w notes
	own := w.add(Note{Title: "own"}, NotesSource, Draft{Port: 445, Name: "SMB", Mentions: []Mention{{Short: "SMB"}}})
	note := w.add(Note{Title: "s"}, systems,
		remarkOn(445, 0, "Firewall", "drops it"), remarkOn(446, 0, "Firewall", "drops it"), remarkOn(440, 460, "Linux", "x"))
	reg := w.build(t)
	if n := len(reg.Assignments()); n != 1 {
		t.Errorf("%d assignments", n)
	}
	if n := len(reg.Services()); n != 1 || len(reg.ServicesAt(446)) != 0 {
		t.Errorf("%d services", n)
	}
	if len(reg.Ports()) != 1 || len(reg.Ranges()) != 0 || reg.Port(446) != nil {
		t.Error("a remark gives a number a page")
	}
	if p, a := reg.Named("Firewall"); len(p) != 0 || len(a) != 0 {
		t.Error("a remark makes a protocol or a name")
	}
	if len(reg.Conflicts()) != 0 {
		t.Errorf("%d conflicts", len(reg.Conflicts()))
	}
	if free := reg.Free(port.Number(446).Band()); !slices.ContainsFunc(free, func(f FreeRange) bool {
		return f.First <= 446 && f.Last >= 446 && len(f.By) == 0
	}) {
		t.Error("446 is not free")
	}
	if len(note.Assignments) != 0 || len(reg.RemarksOf(note)) != 3 || len(reg.RemarksOf(own)) != 0 {
		t.Errorf("the note has %d statements and %d remarks", len(note.Assignments), len(reg.RemarksOf(note)))
	}
	got := listRemarks(reg.RemarksOf(note))
	if !strings.HasPrefix(got, "445-445 s.md:2") || !strings.HasSuffix(got, "Linux: x") {
		t.Errorf("the remarks of the note are not in the order of the text:\n%s", got)
	}
}

// What a row says becomes the fields of a remark. The day of a row comes before the day of
// the source, and the title of the source stands for a missing system.
func TestFieldsOfARemark(t *testing.T) {
	var w notes
	full := remarkOn(5000, 0, "macOS", "AirPlay receiver")
	full.Transports, full.References = port.TCP, []Reference{{Title: "R", URL: "https://r.example"}}
	full.Extra = []Field{{Name: "Owner", Value: "net"}, {Name: "Checked", Value: "2026-11-30"}}
	full.Since, full.Until = "2021", "2030"
	w.add(Note{Title: "s"}, systems, full, remarkOn(5001, 0, "drops it", ""), Draft{Port: 5002})
	reg := w.build(t)
	r := reg.RemarksAt(5000)[0]
	var extra []string
	for _, f := range r.Extra {
		extra = append(extra, f.Name+"="+f.Value)
	}
	got := fmt.Sprint(r.System, text.Plain(r.Text), r.Transports, r.References, r.AsOf, extra)
	if want := fmt.Sprint("macOS", "AirPlay receiver", port.TCP, full.References, "2026-11-30",
		[]string{"Owner=net", "Since=2021", "Until=2030"}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if r := reg.RemarksAt(5001)[0]; r.System != "Systems" || text.Plain(r.Text) != "drops it" || r.AsOf != "2026-01-02" {
		t.Errorf("without a system: %q, %q, %q", r.System, text.Plain(r.Text), r.AsOf)
	}
	if r := reg.RemarksAt(5002)[0]; r.System != "Systems" || text.Plain(r.Text) != "" {
		t.Errorf("without words: %q, %q", r.System, text.Plain(r.Text))
	}
}

// A remark that repeats another one of the same note is reported at its place, and
// dropped. Two systems may say the same.
func TestRepeatedRemarks(t *testing.T) {
	var w notes
	w.add(Note{Title: "s"}, systems, remarkOn(445, 0, "Firewall", "drops it"), remarkOn(445, 0, "Router", "drops it"),
		remarkOn(445, 0, "Firewall", "drops it"))
	var diags diag.List
	reg := w.b.Build(&diags)
	if n := len(reg.RemarksAt(445)); n != 2 {
		t.Errorf("%d remarks", n)
	}
	sorted := diags.Sorted()
	if len(sorted) != 1 || sorted[0].Rule != diag.Duplicate || sorted[0].Line != 4 {
		t.Errorf("%+v", sorted)
	}
}

// The kinds of sources have names, and their order is the order of the list of sources.
func TestKindsOfSources(t *testing.T) {
	for i, k := range Kinds() {
		if got, ok := ParseKind(string(k)); !ok || got != k || k.rank() != i {
			t.Errorf("%q: %q, %v, rank %d", k, got, ok, k.rank())
		}
	}
	if _, ok := ParseKind("systems"); ok {
		t.Error("systems is a kind")
	}
}
