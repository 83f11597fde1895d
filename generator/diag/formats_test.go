package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// found returns diagnostics of all kinds: with and without a position, a hint and fixes.
func found() *List {
	src := NewText("é n.md", "my notes/é n.md", []byte("|22|[[a|b]]|\n— Ã¤Ã¤\n"))
	at := func(words string) At { return At{src, strings.Index(string(src.Bytes), words)} }
	var l List
	l.Add(&Rule{Code: "remark", Severity: Info}, at("22"), "22 is read as a port", "")
	l.Add(Unreadable, At{src, WholeFile}, "50% done:\r\n\x1b, or so", "")
	d := l.Add(WikilinkPipe, at("|b"), "unescaped |", `write [[a\|b]]`)
	d.Fixes = []Fix{{Offset: d.Offset, New: `\`}}
	d = l.Add(Mojibake, at("Ã¤"), "“Ã¤” is <ä>", "")
	d.Fixes = []Fix{{d.Offset, len("Ã¤"), "ä"}, {d.Offset + len("Ã¤"), len("Ã¤"), "ä"}}
	return &l
}

func TestFaultsHaveNoInfos(t *testing.T) {
	l := found()
	if all, faults := len(l.Sorted()), len(l.Faults()); all != 4 || faults != 3 {
		t.Errorf("%d of %d diagnostics are faults, want 3 of 4", faults, all)
	}
}

func TestInfosArePrintedAsNotes(t *testing.T) {
	var b strings.Builder
	if err := WriteText(&b, found().Sorted()); err != nil {
		t.Fatal(err)
	}
	if want := "my notes/é n.md:1:2: note: 22 is read as a port [remark]\n"; !strings.Contains(b.String(), want) {
		t.Errorf("there is no %q in\n%s", want, b.String())
	}
}

func TestWriteJSON(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, found().Sorted(), Read{Notes: 1, Assignments: 2, LeftOut: map[string]int{"exclude": 3}}); err != nil {
		t.Fatal(err)
	}
	want := `{"schema_version":"1.1.0",
	"summary":{"notes":1,"assignments":2,"errors":1,"warnings":2,"remarks":1,"left_out":{"exclude":3}},
	"diagnostics":[
	{"code":"unreadable","severity":"error","file":"my notes/é n.md","line":null,"column":null,
	"message":"50% done:\r\n\u001b, or so","hint":null,"fixes":[]},
	{"code":"remark","severity":"note","file":"my notes/é n.md","line":1,"column":2,
	"message":"22 is read as a port","hint":null,"fixes":[]},
	{"code":"wikilink-pipe","severity":"warning","file":"my notes/é n.md","line":1,"column":8,
	"message":"unescaped |","hint":"write [[a\\|b]]",
	"fixes":[{"line":1,"column":8,"end_line":1,"end_column":8,"new":"\\"}]},
	{"code":"mojibake","severity":"warning","file":"my notes/é n.md","line":2,"column":3,
	"message":"“Ã¤” is <ä>","hint":null,
	"fixes":[{"line":2,"column":3,"end_line":2,"end_column":5,"new":"ä"},
	{"line":2,"column":5,"end_line":2,"end_column":7,"new":"ä"}]}
	]}`
	if got := compact(t, b.Bytes()); got != compact(t, []byte(want)) {
		t.Errorf("got\n%s\nwant\n%s", got, compact(t, []byte(want)))
	}
	b.Reset()
	if err := WriteJSON(&b, nil, Read{}); err != nil || !strings.Contains(b.String(), `"diagnostics": []`) {
		t.Errorf("without diagnostics: %v\n%s", err, b.String())
	}
}

func compact(t *testing.T, b []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWriteSARIF(t *testing.T) {
	help := func(code string) string { return "https://example.org/diagnostics.html#" + code }
	var b bytes.Buffer
	if err := WriteSARIF(&b, found().Faults(), SARIFOptions{Version: "0.1.0", HelpURI: help}); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	d := json.NewDecoder(bytes.NewReader(b.Bytes()))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.ColumnKind != "unicodeCodePoints" || run.Tool.Driver.Name != "portolan" || run.Tool.Driver.Version != "0.1.0" {
		t.Errorf("head: %+v, %+v", log, run.Tool.Driver)
	}
	rules := run.Tool.Driver.Rules
	if len(rules) != len(Rules()) {
		t.Errorf("%d rules, want all %d", len(rules), len(Rules()))
	}
	for _, r := range run.Results {
		rule := rules[r.RuleIndex]
		if rule.ID != r.RuleID || rule.Default.Level != r.Level || rule.HelpURI != help(r.RuleID) {
			t.Errorf("the result %s points at the rule %+v", r.RuleID, rule)
		}
		if uri := r.Locations[0].Physical.Artifact.URI; uri != "my%20notes/%C3%A9%20n.md" {
			t.Errorf("the address of the note is %s", uri)
		}
	}
	if r := run.Results[0]; r.Locations[0].Physical.Region != nil || r.Fixes != nil {
		t.Errorf("a file as a whole has a region or a fix: %+v", r)
	}
	for _, want := range []string{
		`"region":{"startLine":1,"startColumn":8}`,
		`"message":{"text":"unescaped |\nhint: write [[a\\|b]]"}`,
		`"description":{"text":"write [[a\\|b]]"}`,
		`{"deletedRegion":{"startLine":1,"startColumn":8,"endLine":1,"endColumn":8},"insertedContent":{"text":"\\"}}`,
		`{"deletedRegion":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":7},"insertedContent":{"text":"ä"}}`,
	} {
		if !strings.Contains(compact(t, b.Bytes()), want) {
			t.Errorf("there is no %s in\n%s", want, b.String())
		}
	}
}

func TestSARIFWithoutDiagnosticsOrAddress(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSARIF(&b, nil, SARIFOptions{}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.Contains(s, `"results": []`) || strings.Contains(s, "helpUri") {
		t.Errorf("got\n%s", s)
	}
}

func TestFileURI(t *testing.T) {
	for file, want := range map[string]string{
		"content/a.md":     "content/a.md",
		"../a b#?%.md":     "../a%20b%23%3F%25.md",
		"a:b.md":           "./a:b.md",
		"/srv/notes/ü.md":  "file:///srv/notes/%C3%BC.md",
		"C:/Notes/port.md": "file:///C:/Notes/port.md",
	} {
		if got := fileURI(file); got != want {
			t.Errorf("fileURI(%q) = %s, want %s", file, got, want)
		}
	}
}

func TestWriteGitHub(t *testing.T) {
	src := NewText("n.md", "a,b:50%.md", []byte("text"))
	l := found()
	l.Add(PortRange, At{src, 1}, "one\nline", "")
	var b strings.Builder
	if err := WriteGitHub(&b, l.Sorted()); err != nil {
		t.Fatal(err)
	}
	want := "::warning file=a%2Cb%3A50%25.md,line=1,col=2,title=port-range::one%0Aline\n" +
		"::error file=my notes/é n.md,title=unreadable::50%25 done:%0D%0A\ufffd, or so\n" +
		"::notice file=my notes/é n.md,line=1,col=2,title=remark::22 is read as a port\n" +
		"::warning file=my notes/é n.md,line=1,col=8,title=wikilink-pipe::unescaped |%0Ahint: write [[a\\|b]]\n" +
		"::warning file=my notes/é n.md,line=2,col=3,title=mojibake::“Ã¤” is <ä>\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
