package sections

import (
	"strings"
	"testing"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// blocks returns the blocks of a note. A line with "#" becomes a heading. A line that
// begins with "*" becomes an emphasized paragraph. Any other line becomes a paragraph.
func blocks(lines ...string) []text.Block {
	var all []text.Block
	for _, l := range lines {
		if title := strings.TrimLeft(l, "#"); title != l {
			words := strings.TrimSpace(title)
			all = append(all, text.Heading{Level: len(l) - len(title), Spans: line.Unplaced(words), ID: text.Slug(words)})
			continue
		}
		spans := line.Unplaced(strings.Trim(l, "*"))
		if strings.HasPrefix(l, "*") {
			spans = []text.Span{text.Strong{Spans: spans}}
		}
		all = append(all, text.Paragraph{Spans: spans})
	}
	return all
}

// after returns the position after the last line of a note. The lines have the notation
// of the function blocks.
func after(title string, lines ...string) *Position {
	all := blocks(lines...)
	p := Start(all, title)
	for _, b := range all {
		if h, ok := b.(text.Heading); ok {
			p.Close(h.Level)
			p.Open(h)
		}
		p.Intro = IntroOf(b)
	}
	return &p
}

func TestTransports(t *testing.T) {
	for _, tt := range []struct {
		name string
		note []string
		want string
	}{
		{"nothing", []string{"# Home", "## Web"}, ""},
		{"a section", []string{"# Home", "## TCP ports"}, "tcp"},
		{"an outer section", []string{"# Home", "## TCP ports", "### Web"}, "tcp"},
		{"a section that ended", []string{"# Home", "## TCP ports", "## Web"}, ""},
		{"the inner section", []string{"# Home", "## TCP ports", "### UDP"}, "udp"},
		{"an intro", []string{"# Home", "## TCP ports", "UDP ports:"}, "udp"},
		{"two transports in a title", []string{"# Home", "## TCP and UDP ports"}, ""},
		{"two transports, divided", []string{"# Home", "## TCP ports", "## TCP and UDP ports"}, "tcp udp"},
		{"the title of the note", []string{"# TCP"}, ""},
		{"a sentence", []string{"# Home", "All ports are UDP."}, "udp"},
		{"a sentence that introduces the block", []string{"# Home", "All of these are UDP:"}, "udp"},
		{"a sentence that introduces an earlier block", []string{"# Home", "All of these are UDP:", "Nothing."}, ""},
		{"a sentence of another section", []string{"# Home", "## Web", "All ports are UDP.", "## Mail"}, ""},
	} {
		if got := strings.Join(after("Home", tt.note...).Transports().IDs(), " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	p := after("Home", "# Home", "## TCP ports", "### 53 UDP")
	p.MarkStatement()
	if got := strings.Join(p.Transports().IDs(), " "); got != "tcp" {
		t.Errorf("the transports of a title that is a statement apply to its section: %q", got)
	}
}

func TestAround(t *testing.T) {
	for _, tt := range []struct {
		name  string
		note  []string
		topic notation.Topic
		near  bool
		leads bool
	}{
		{"nothing", []string{"# Home", "## Things"}, notation.TopicUnknown, false, false},
		{"a section", []string{"# Home", "## Open ports"}, notation.TopicPorts, true, false},
		{"an outer section", []string{"# Home", "## Open ports", "### Things"}, notation.TopicPorts, false, false},
		{"an intro", []string{"# Home", "## Things", "Open ports:"}, notation.TopicPorts, true, true},
		{"a section with a sentence", []string{"# Home", "## Things", "All ports are UDP."}, notation.TopicPorts, true, false},
		{"a long line", []string{"# Home",
			"Open ports of a machine that has very many of them and will have more and more and more:"},
			notation.TopicUnknown, true, false},
		{"a sentence", []string{"# Home", "## Things", "Open ports."}, notation.TopicUnknown, false, false},
		{"emphasis", []string{"# Home", "## Things", "*Open ports*"}, notation.TopicPorts, true, true},
	} {
		got := after("Home", tt.note...).Around()
		if got.Topic != tt.topic || got.Leads != tt.leads || got.Topic != notation.TopicUnknown && got.Near != tt.near {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func TestElsewhere(t *testing.T) {
	item := text.List{Items: []text.Item{{Blocks: []text.Block{text.Paragraph{Spans: line.Unplaced("22/tcp: SSH")}}}}}
	plain := text.List{Items: []text.Item{{Blocks: []text.Block{text.Paragraph{Spans: line.Unplaced("SSH: 22")}}}}}
	head := text.Table{Header: []text.Cell{{Spans: line.Unplaced("Name")}, {Spans: line.Unplaced("Port")}}}
	weak := text.Table{Header: []text.Cell{{Spans: line.Unplaced("Number")}}}
	for name, tt := range map[string]struct {
		title string
		note  []text.Block
		want  bool
	}{
		"nothing":            {"Home", blocks("# Home", "Words."), false},
		"the title":          {"Open ports", nil, true},
		"a heading":          {"Home", blocks("# Home", "## Open ports"), true},
		"a sentence":         {"Home", blocks("# Home", "SSH listens on port 22."), true},
		"a sentence for all": {"Home", blocks("# Home", "All ports are TCP:"), true},
		"a table":            {"Home", []text.Block{head}, true},
		"a weak table":       {"Home", []text.Block{weak}, false},
		"a list":             {"Home", []text.Block{item}, true},
		"a plain list":       {"Home", []text.Block{plain}, false},
	} {
		p := Start(tt.note, tt.title)
		if got := p.Around().Elsewhere; got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSiblings(t *testing.T) {
	p := after("Home", "# Home", "## 22 - SSH", "## 8080 - Web", "## 3 Backups", "## 100 Things", "### 53: DNS")
	if s := p.Siblings(2); s.Numbered != 2 || s.Known != 1 || s.Counting != 1 {
		t.Errorf("%+v", s)
	}
	if s := p.Siblings(3); s.Numbered != 1 {
		t.Errorf("%+v", s)
	}
}

func TestSubject(t *testing.T) {
	for _, tt := range []struct {
		name, number string
		note         []string
		want         string
	}{
		{"the section", "8080", []string{"# Home rack", "## Grafana"}, "Grafana"},
		{"the title that is known", "22", []string{"# SSH", "## Server"}, "SSH"},
		{"ports of something", "8080", []string{"# Home rack", "## Grafana ports"}, "Grafana"},
		{"only ports", "8080", []string{"# Grafana", "## Ports you meet every day"}, "Grafana"},
		{"an ordinal and a bracket", "8080", []string{"# Notes", "## 2. Grafana (charts)"}, "Grafana"},
		{"an intro", "8080", []string{"# Notes", "## Ports", "Grafana:"}, "Grafana"},
		{"what a section is about", "8080", []string{"# Grafana", "## Login and access"}, "Grafana"},
		{"a preposition in a name", "6514", []string{"# Notes", "## Syslog over TLS"}, "Syslog over TLS"},
		{"a letter", "8080", []string{"# Grafana", "## A"}, "Grafana"},
		{"a path", "8080", []string{"# Grafana", "## 2. /etc/hosts"}, "Grafana"},
		{"a transport", "8080", []string{"# Grafana", "## UDP"}, "Grafana"},
		{"transports alone", "69", []string{"# Transport layer", "## TCP/UDP"}, ""},
	} {
		items, _ := numbers.Read(tt.number)
		title := strings.TrimPrefix(tt.note[0], "# ")
		if got := after(title, tt.note...).Subject(items); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestStateOf(t *testing.T) {
	items, _ := numbers.Read("22")
	for _, tt := range []struct {
		note []string
		name string
		want registry.State
	}{
		{[]string{"# Home", "## Reserved ports"}, "Foo", registry.Reserved},
		{[]string{"# Home", "## Reserved ports", "### Web"}, "Foo", registry.Reserved},
		{[]string{"# Home", "## Reserved ports"}, "SSH", ""},
		{[]string{"# Home", "## Web"}, "Foo", ""},
	} {
		if got := after("Home", tt.note...).StateOf(registry.Draft{Name: tt.name}, items[0]); got != tt.want {
			t.Errorf("%s under %q is %q, want %q", tt.name, tt.note, got, tt.want)
		}
	}
}

func TestInsideAndItems(t *testing.T) {
	p := after("Home", "# Home", "## Web")
	inner := p.Inside(p.Item([][]text.Span{line.Unplaced("UDP ports")}))
	inner.Open(blocks("### Mail")[0].(text.Heading))
	if got := inner.Transports().IDs(); len(got) != 1 || got[0] != "udp" {
		t.Errorf("below an item: %v", got)
	}
	if p.Transports().Stated() || len(p.sections) != 2 {
		t.Errorf("an item changes the position around it: %+v", p)
	}
	p.Intro = New("TCP ports:")
	if s := p.Item([][]text.Span{line.Unplaced("22: SSH")}); s.title != "TCP ports:" {
		t.Errorf("an item that is a statement introduces blocks: %+v", s)
	}
	if s := p.Item([][]text.Span{line.Unplaced("Grafana")}); s.title != "Grafana" || !s.transports.Stated() || !s.names {
		t.Errorf("%+v", s)
	}
}
