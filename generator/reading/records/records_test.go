package records

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// run returns the spans of each line of plain text.
func run(lines ...string) [][]text.Span {
	var all [][]text.Span
	for _, l := range lines {
		all = append(all, line.Unplaced(l))
	}
	return all
}

// table returns the table in rows. The first row contains the column headers. "|"
// separates the cells.
func table(rows ...string) text.Table {
	var t text.Table
	for i, r := range rows {
		var cells []text.Cell
		for cell := range strings.SplitSeq(r, "|") {
			cells = append(cells, text.Cell{Spans: line.Unplaced(cell)})
		}
		if i == 0 {
			t.Header = cells
			continue
		}
		t.Rows = append(t.Rows, text.Row{Cells: cells})
	}
	return t
}

func shown(entries []Entry) string {
	var all []string
	for _, e := range entries {
		all = append(all, fmt.Sprintf("%d %s=%s", e.Line, e.Label, text.Plain(e.Value.Spans)))
	}
	return strings.Join(all, "; ")
}

func TestEntries(t *testing.T) {
	for _, tt := range []struct {
		name    string
		entries []Entry
		want    string
	}{
		{"lines", OfLines(run("Port: 22", "words", "Protocol: TCP")), "0 Port=22; 2 Protocol=TCP"},
		{"no port", OfLines(run("Name: SSH", "Protocol: TCP")), ""},
		{"a port with a name", OfLines(run("SSH port: 22", "Protocol: TCP")), ""},
		{"a port with a transport", OfLines(run("TCP port: 22", "Name: SSH")), ""},
		{"a default", OfLines(run("Default: 22", "Protocol: TCP")), "0 Default=22; 1 Protocol=TCP"},
		{"a long label", OfLines(run("Port: 22", "what people say about it here: much")), "0 Port=22"},
		{"a table", OfTable(table("Port|22", "Protocol|TCP")), "0 Port=22; 1 Protocol=TCP"},
		{"one column", OfTable(table("Port", "22")), ""},
		{"three columns", OfTable(table("Port|22|x", "Protocol|TCP|y")), ""},
		{"a column of values", OfTable(table("What|Value|Remark", "Port|22|y")), "0 What=Value; 1 Port=22"},
		{"settings", OfTable(table("Variable|Value|Remark", "Port|22|y")), ""},
	} {
		if got := shown(tt.entries); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestReadShared(t *testing.T) {
	entries := OfLines(run("Port: 22", "Protocol: TCP", "Name: SSH", "Service: other"))
	shared, name, ok := ReadShared(entries)
	if got := strings.Join(shared.Transports.IDs(), ""); got != "tcp" || name != "SSH" || !ok {
		t.Errorf("%q, %q, %v", got, name, ok)
	}
	if _, name, _ = ReadShared(OfLines(run("Name/Description: Valheim", "Port: 2456"))); name != "Valheim" {
		t.Errorf("the name is %q", name)
	}
	if _, name, _ = ReadShared(OfLines(run("Description: a game", "Port: 2456"))); name != "" {
		t.Errorf("the description became the name: %q", name)
	}
	if _, _, ok = ReadShared(OfLines(run("Port: 22", "Protocol: ICMP"))); ok {
		t.Error("a protocol without ports is accepted")
	}
	var isShared []bool
	for _, e := range entries {
		isShared = append(isShared, e.IsShared())
	}
	if fmt.Sprint(isShared) != "[false true true true]" {
		t.Errorf("shared: %v", isShared)
	}
	if StatesDefault(OfTable(table("Default|22", "Name|SSH"))) || !StatesDefault(OfTable(table("Default|22",
		"Protocol|UDP"))) {
		t.Error("StatesDefault needs a default and a transport")
	}
}

func TestKeepOthers(t *testing.T) {
	var d registry.Draft
	KeepOthers(&d, OfTable(table("Field|Value", "Port|22", "Name|SSH", "Description|a shell", "Colour|red", "Empty|")),
		"Port")
	if got := text.Plain(d.Description); got != "a shell" || len(d.Extra) != 1 || d.Extra[0].Value != "red" {
		t.Errorf("%q, %+v", got, d.Extra)
	}
}

func TestBelow(t *testing.T) {
	paragraph := func(s string) text.Block { return text.Paragraph{Spans: line.Unplaced(s)} }
	list := text.List{Items: []text.Item{{Blocks: []text.Block{paragraph("Protocol: UDP")}},
		{Blocks: []text.Block{paragraph("Service: Web")}}}}
	for _, tt := range []struct {
		name   string
		blocks []text.Block
		want   string
	}{
		{"a paragraph", []text.Block{paragraph("words"), paragraph("Protocol: TCP"), list}, "tcp"},
		{"a list", []text.Block{list}, "udp Web"},
		{"a table", []text.Block{table("Name|DNS", "Transport|UDP")}, "udp DNS"},
		{"a name as protocol", []text.Block{paragraph("Protocol: MQTT")}, " MQTT"},
		{"a sentence", []text.Block{paragraph("Name: open it. Then close it.")}, ""},
		{"another heading", []text.Block{text.Heading{}, list}, ""},
	} {
		s := Below(tt.blocks)
		if got := strings.TrimRight(strings.Join(s.Transports.IDs(), "")+" "+s.Name, " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestStatesPort(t *testing.T) {
	for entry, want := range map[[2]string]bool{
		{"OpenSearch REST", "9200 (TCP)"}: true, {"Galera", "4567/tcp, 4568/tcp"}: true, {"HTTP", "80"}: true,
		{"HTTP", "81"}: false, {"Shards", "3"}: false, {"Galera", "4567/tcp, 4568"}: false, {"Keep", "30 days"}: false,
		{"Name", "ring-a"}: false, {"Is it open now?", "80/tcp"}: false,
	} {
		e := Entry{0, entry[0], text.Cell{Spans: line.Unplaced(entry[1])}}
		if got := e.StatesPort(); got != want {
			t.Errorf("%q: %v", entry, got)
		}
	}
}
