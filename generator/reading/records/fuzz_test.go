package records

import (
	"strings"
	"testing"

	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// FuzzRecords reads lines, and a table of two columns, as a record. An entry is on one of the
// lines, its label and value are words of this line, and nothing in a record is lost when other
// entries are kept.
func FuzzRecords(f *testing.F) {
	for _, seed := range []string{
		"Port: 22\nwords\nProtocol: TCP", "Default port: 22\nName: SSH\nTransport: tcp, udp",
		"Port:: 22\n: x\nport : 70000",
		"Puerto: 22\nServicio: SSH", "端口：22\n协议：TCP", "Port: 22 (ssh), 23\nPort: 24\nStatus: deprecated",
		"Port = 22\nPort - 22\n**Port** 22",
		"Service: SSH\nPort: 22\nRFC: 4253\nSince: 2001\nTier: gold",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		lines := strings.Split(in, "\n")
		check := func(entries []Entry, first int) {
			for _, e := range entries {
				if e.Line+first < 0 || e.Line+first >= len(lines) {
					t.Fatalf("%q: an entry is on line %d", in, e.Line)
				}
				value := text.Plain(e.Value.Spans)
				if at := text.Plain(line.Unplaced(lines[e.Line+first])); !strings.Contains(squeeze(at), squeeze(value)) ||
					!strings.Contains(squeeze(at), squeeze(e.Label)) {
					t.Errorf("%q: %q = %q is not on the line %q", in, e.Label, value, at)
				}
			}
			StatesDefault(entries)
			ReadShared(entries)
			var d registry.Draft
			KeepOthers(&d, entries, "Port")
		}
		check(OfLines(run(lines...)), 0)
		rows := make([]string, len(lines))
		for i, l := range lines {
			label, value, _ := strings.Cut(strings.ReplaceAll(l, "|", ""), ":")
			rows[i] = label + "|" + value
		}
		OfTable(table(rows...))
		Below([]text.Block{text.Paragraph{Spans: line.Unplaced(in)}, table(rows...)})
	})
}

// squeeze removes all white space, which line and label may write in different ways.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
