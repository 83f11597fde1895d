package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"

	"portolan/generator/casetest"
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// TestCases reads the notes in each file of testdata. The file also contains the expected
// registry and diagnostics. A second reading, with the notes in reverse order, must have the
// same result, unless the comment of the case contains "in order".
func TestCases(t *testing.T) {
	casetest.Run(t, func(t *testing.T, c casetest.Case) []casetest.Expectation {
		got := read(t, c.Notes, c.Files)
		reversed := slices.Clone(c.Notes)
		slices.Reverse(reversed)
		if again := read(t, reversed, c.Files); !slices.Equal(again, got) && !strings.Contains(c.Comment, "in order") {
			t.Errorf("read in another order, the notes give\n%s\nnot\n%s", again, got)
		}
		return got
	})
}

// read returns the registry and the diagnostics of some notes as text.
func read(t *testing.T, notes, files []txtar.File) []casetest.Expectation {
	t.Helper()
	var diags diag.List
	var b registry.Builder
	for _, f := range notes {
		doc := markdown.Parse(diag.NewText(f.Name, f.Name, f.Data), &diags)
		if doc == nil {
			t.Fatalf("%s is not read", f.Name)
		}
		Read(doc, Open(doc, frontmatter.Context{}, false, &b, &diags), &b, &diags)
	}
	for _, f := range files {
		b.AddFile(&registry.File{Place: diag.NewText(f.Name, f.Name, nil)})
	}
	reg := b.Build(&diags)
	var faults strings.Builder
	if err := diag.WriteText(&faults, diags.Sorted()); err != nil {
		t.Fatal(err)
	}
	return []casetest.Expectation{{Name: "want.txt", Text: dump(reg)}, {Name: "diag.txt", Text: faults.String()}}
}

func dump(reg *registry.Registry) string {
	var b strings.Builder
	for _, a := range reg.Assignments() {
		fmt.Fprintf(&b, "%s  %s:%d:%d", a.ID, a.Origin.Note.Path(), a.Origin.Line, a.Origin.Column)
		fmt.Fprintf(&b, "\n\tname %q service %q status %s", a.Name, a.Service, a.Status())
		if d := text.Plain(a.Description); d != "" {
			fmt.Fprintf(&b, "\n\tdescription %q", d)
		}
		for _, p := range a.Protocols {
			fmt.Fprintf(&b, "\n\tprotocol %s", p.ID)
		}
		for _, r := range a.References {
			fmt.Fprintf(&b, "\n\treference %q %s", r.Title, r.URL)
		}
		for _, f := range a.Extra {
			fmt.Fprintf(&b, "\n\textra %q = %q", f.Name, f.Value)
		}
		if a.Traits != (registry.Traits{}) {
			fmt.Fprintf(&b, "\n\ttraits %q", []string{string(a.Traits.Encryption), string(a.Traits.Exposure), a.Traits.ExposureReason})
		}
		for _, topic := range a.Topics {
			fmt.Fprintf(&b, "\n\ttopic %s %q", topic.ID, topic.Name)
		}
		for _, other := range a.Related {
			fmt.Fprintf(&b, "\n\trelated %s", other.ID)
		}
		if a.State != registry.Assigned || a.Since != "" || a.Until != "" {
			fmt.Fprintf(&b, "\n\tstate %s since %q until %q", a.State, a.Since, a.Until)
		}
		if len(a.Aliases) > 0 {
			fmt.Fprintf(&b, "\n\taliases %q", a.Aliases)
		}
		if a.Shared {
			b.WriteString("\n\tshared")
		}
		if a.Printed {
			b.WriteString("\n\tprinted")
		}
		b.WriteByte('\n')
	}
	for _, p := range reg.Protocols() {
		if p.IsTransport() && p.Note == nil && len(p.Mentions) == 0 {
			continue
		}
		fmt.Fprintf(&b, "protocol %s %q %q also %q on %v\n", p.ID, p.Label, p.Name, p.Aliases, p.Ports())
		if p.Portless.Space != "" {
			fmt.Fprintf(&b, "\thas no ports: %s %d\n", p.Portless.Space, p.Portless.Number)
		}
		for _, other := range p.Related {
			fmt.Fprintf(&b, "\t%s %s\n", other.Relation, other.Protocol.ID)
		}
		dumpMentions(&b, p.Mentions)
	}
	for _, s := range reg.Sources() {
		if *s != registry.NotesSource {
			fmt.Fprintf(&b, "source %+v\n", *s)
		}
	}
	for _, n := range reg.Notes() {
		if len(n.Mentions) > 0 || n.Description != "" || n.Aliases != nil || n.Reference.Title != "" {
			fmt.Fprintf(&b, "note %s %q also %q: %q %s\n", n.Path(), n.Title, n.Aliases, n.Description, n.Reference.URL)
			dumpMentions(&b, n.Mentions)
		}
	}
	for _, f := range reg.Pictures() {
		fmt.Fprintf(&b, "picture %s\n", f.Path())
	}
	for _, n := range reg.Unpublished() {
		fmt.Fprintf(&b, "unpublished %s\n", n.Path())
	}
	if site := reg.Site(); site.Title != "" {
		fmt.Fprintf(&b, "site %+v\n", site)
	}
	return b.String() + dumpRemarks(reg) + dumpVault(reg)
}

func dumpMentions(b *strings.Builder, mentions []registry.Backlink) {
	for _, m := range mentions {
		fmt.Fprintf(b, "\tmentioned in %s: %s\n", m.Note.Path(), m.Sentence)
	}
}

// FuzzCells checks that no word of a cell is lost. Each word must be in a diagnostic, or
// in an assignment: in its name, description, extra fields, references or transports.
func FuzzCells(f *testing.F) {
	for _, row := range [][4]string{
		{"22", "TCP", "Secure Shell (SSH) Secure Login", "remote"},
		{"53", "TCP/HTTPS", "DNS: (TCP and UDP)", "[names](https://a.example) and more"},
		{"8500 (process service); 8501 (proxy service)", "Any", "Manager", "`code` **bold**"},
		{"80<br>443", "", "HTTP<br>HTTPS", "a - b: c"},
		{"67(srv)/68(cli)", "UPD", "SSH - remote shell, encrypted", "x"},
		{"80/443", "", "HTTP/HTTPS", ""},
		{"9101", "", "FREE", "not used"},
		{"9102", "", "Not used", "was an exporter"},
		{"0", "0", "0 I 0", "0"},
	} {
		f.Add(row[0], row[1], row[2], row[3])
	}
	f.Fuzz(func(t *testing.T, number, transport, name, words string) {
		cells := []string{number, transport, name, words}
		for i, c := range cells {
			if strings.ContainsAny(c, "|\r\n\\<>[]()`%!^*_~&#") && i > 0 || strings.ContainsAny(c, "|\r\n\\`%") {
				t.Skip() // FuzzRead tests cells with markup
			}
		}
		note := fmt.Sprintf("|Port|Transport|Service|Description|Thing|\n|-|-|-|-|-|\n|22|TCP|SSH|||\n|%s|%s|%s|%s|%s|\n",
			number, transport, name, words, words)
		var diags diag.List
		var b registry.Builder
		doc := markdown.Parse(diag.NewText("n.md", "n.md", []byte(note)), &diags)
		if doc == nil {
			t.Skip()
		}
		Read(doc, Open(doc, frontmatter.Context{}, false, &b, &diags), &b, &diags)
		reg := b.Build(&diags)
		said, stated := "", port.Transports(0)
		for _, a := range reg.Assignments() {
			if a.Origin.Line != 4 {
				continue
			}
			stated |= a.Transports
			said += fmt.Sprint(" ", a.Port, " ", a.Name, " ") + a.Service + " " + text.Plain(a.Description)
			for _, p := range a.Protocols {
				said += " " + strings.Join(p.Names(), " ")
			}
			for _, e := range a.Extra {
				said += " " + e.Value
			}
			for _, ref := range a.References {
				said += " " + ref.Title + " " + ref.URL
			}
		}
		if said == "" {
			return
		}
		for _, d := range diags.Sorted() {
			said += " " + d.Message
		}
		table, ok := doc.Blocks[0].(text.Table)
		if !ok || len(table.Rows) < 2 {
			return
		}
		for _, cell := range table.Rows[1].Cells[1:] {
			if _, ok := notation.NameState(text.Plain(cell.Spans)); ok {
				continue // The cell was read as a state, such as "not used".
			}
			notWord := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
			for _, word := range strings.FieldsFunc(text.Plain(cell.Spans), notWord) {
				if !strings.Contains(said, word) && !(stated.Stated() && isTransportTalk(word)) && !numbers.IsBlank(word) &&
					!notation.IsPurpose(word) && !isState(word) {
					t.Errorf("%q of %q is lost", word, note)
				}
			}
		}
	})
}

func isState(word string) bool {
	_, ok := notation.NameState(word)
	return ok
}

func isTransportTalk(word string) bool { return numbers.ReadTransports("TCP "+word).Rest == "" }

// FuzzRead checks that any note can be read without a panic, and that a second reading
// has the same result. Each assignment must have a valid range, a place inside the note,
// and a unique id.
func FuzzRead(f *testing.F) {
	for _, note := range casetest.Notes(f) {
		f.Add(note)
	}
	f.Fuzz(func(t *testing.T, note []byte) {
		first, second := fuzzRead(note), fuzzRead(note)
		if dump(first) != dump(second) {
			t.Error("the note reads differently the second time")
		}
		seen := map[string]bool{}
		for _, a := range first.Assignments() {
			if seen[a.ID] {
				t.Errorf("id %s twice", a.ID)
			}
			seen[a.ID] = true
			if o := a.Origin; o.Offset < 0 || o.Offset+o.Length > len(o.Note.Text.Bytes) || a.Port > a.End {
				t.Errorf("%s lies outside the note: %+v", a.ID, o)
			}
		}
	})
}

func fuzzRead(note []byte) *registry.Registry {
	var diags diag.List
	var b registry.Builder
	if doc := markdown.Parse(diag.NewText("x.md", "x.md", note), &diags); doc != nil {
		Read(doc, Open(doc, frontmatter.Context{}, false, &b, &diags), &b, &diags)
	}
	return b.Build(&diags)
}
