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

// table returns a table from offset 0 to offset 100 of a note. The method notes.add gives
// the drafts the offsets 1, 2, 3 and so on, so all drafts are in this table.
func table() []text.Block {
	cell := func(pos int) []text.Cell { return []text.Cell{{Spans: []text.Span{text.Text{Text: "x", Pos: pos}}}} }
	return []text.Block{text.Table{Header: cell(0), Rows: []text.Row{{Cells: cell(99)}}}}
}

// list returns a list from offset 0 to offset 99 of a note. The method notes.add gives
// the drafts the offsets 1, 2, 3 and so on, so all drafts are in this list.
func list() []text.Block {
	return []text.Block{text.List{Items: []text.Item{{Blocks: []text.Block{text.Paragraph{Spans: []text.Span{text.Text{Text: strings.Repeat("x", 99)}}}}}}}}
}

// tables returns two tables. The first table ends before the given offset, the second
// table begins at this offset. tables(2) puts only the first draft in the first table.
func tables(offset int) []text.Block {
	words := func(pos, n int) []text.Cell {
		return []text.Cell{{Spans: []text.Span{text.Text{Text: strings.Repeat("x", n), Pos: pos}}}}
	}
	return []text.Block{text.Table{Header: words(0, offset)}, text.Table{Header: words(offset, 99)}}
}

// disputes builds the registry and returns two texts. A line of the first text is a
// conflict: "collision 1-1: one.1 two.1 | ". A line of the second text is a diagnostic.
func (w *notes) disputes(t *testing.T) (conflicts, reported string) {
	t.Helper()
	var diags diag.List
	reg := w.b.Build(&diags)
	var lines []string
	for _, c := range reg.Conflicts() {
		lines = append(lines, fmt.Sprintf("%s %d-%d: %s | %s", c.Kind, c.Port, c.End, serviceIDs(c.Ours), serviceIDs(c.Theirs)))
	}
	var messages []string
	for _, d := range diags.Sorted() {
		messages = append(messages, fmt.Sprintf("%s:%d %s %s", d.File, d.Line, d.Rule.Code, d.Message))
	}
	return strings.Join(lines, "\n"), strings.Join(messages, "\n")
}

func serviceIDs(services []*Service) string {
	var ids []string
	for _, s := range services {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

func (d Draft) with(column, cell string) Draft {
	d.Extra = append(slices.Clone(d.Extra), Field{Name: column, Value: cell})
	return d
}

func (d Draft) upTo(end port.Number) Draft {
	d.End = end
	return d
}

func own(n port.Number, t port.Transports, name string) Draft {
	return Draft{Port: n, Transports: t, Name: name, Mentions: []Mention{{Short: name}}}
}

// The two drafts of a case are in one table of the user. The field want is the expected
// conflict, or "" if there must be no conflict.
func TestCollisions(t *testing.T) {
	shared := own(1, port.TCP, "Two")
	shared.Shared = true
	retired := own(1, port.TCP, "Two")
	retired.State = Retired
	printed := own(1, port.TCP, "Two")
	printed.Printed = true
	for name, c := range map[string]struct {
		drafts []Draft
		want   string
	}{
		"two services":           {[]Draft{own(1, port.TCP, "One"), own(1, port.TCP, "Two")}, "collision 1-1: one.1 two.1 | "},
		"no transport stated":    {[]Draft{own(1, 0, "One"), own(1, port.UDP, "Two")}, "collision 1-1: one.1 two.1 | "},
		"other transports":       {[]Draft{own(1, port.TCP, "One"), own(1, port.UDP, "Two")}, ""},
		"a number in a range":    {[]Draft{own(1, port.TCP, "One").upTo(9), own(5, port.TCP, "Two")}, "collision 5-5: two.5 one.1-9 | "},
		"ranges that overlap":    {[]Draft{own(1, port.TCP, "One").upTo(9), own(5, port.TCP, "Two").upTo(12)}, "collision 5-9: two.5-12 one.1-9 | "},
		"one service in a range": {[]Draft{own(1, port.TCP, "One").upTo(9), own(5, port.TCP, "one")}, ""},
		"a wide range":           {[]Draft{own(1, port.TCP, "One").upTo(1001), own(5, port.TCP, "Two")}, ""},
		"shared":                 {[]Draft{own(1, port.TCP, "One"), shared}, ""},
		"retired":                {[]Draft{own(1, port.TCP, "One"), retired}, ""},
		"printed":                {[]Draft{own(1, port.TCP, "One"), printed}, ""},
		"unnamed":                {[]Draft{own(1, port.TCP, "One"), {Port: 1, Transports: port.TCP}}, ""},
		"on two hosts":           {[]Draft{own(1, port.TCP, "One").with("Host", "a"), own(1, port.TCP, "Two").with("Host", "b")}, ""},
		"on one host":            {[]Draft{own(1, port.TCP, "One").with("Host", "a"), own(1, port.TCP, "Two").with("Host", "a")}, "collision 1-1: one.1 two.1 | "},
		"rules of a firewall":    {[]Draft{own(1, port.TCP, "One").with("Action", "allow"), own(1, port.TCP, "Two").with("Action", "deny")}, ""},
		"a part of one owner's range": {
			[]Draft{own(1, port.TCP, "One").upTo(9).with("Team", "a"), own(5, port.TCP, "Two").with("Team", "a")}, ""},
		"a part of another owner's wide range": {
			[]Draft{own(1, port.TCP, "One").upTo(5000).with("Team", "a"), own(5, port.TCP, "Two").with("Team", "b")}, "collision 5-5: two.5 one.1-5000 | "},
		"two owners of one service": {
			[]Draft{own(1, port.TCP, "One").with("Owner", "a"), own(1, port.TCP, "One").with("Owner", "b")}, "owners 1-1: one.1 | "},
		"one owner among two": {
			[]Draft{own(1, port.TCP, "One").with("Owner", "a, b"), own(1, port.TCP, "One").with("Owner", "B")}, ""},
		"an owner who is not known": {
			[]Draft{own(1, port.TCP, "One").with("Owner", "a"), own(1, port.TCP, "One").with("Owner", "TBD")}, ""},
		"owners over two transports": {
			[]Draft{own(1, port.TCP, "One").with("Owner", "a"), own(1, port.UDP, "One").with("Owner", "b")}, ""},
	} {
		var w notes
		w.add(Note{Title: "n", Blocks: table()}, NotesSource, c.drafts...)
		if got, _ := w.disputes(t); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Two tables with different services on one number collide. They do not collide if a
// service, such as SSH on 22, is in several notes or tables: such notes describe numbers
// and do not assign them. Different owners always collide.
func TestCollisionsOfSeveralNotes(t *testing.T) {
	const collides = "collision 7100-7100: one.7100 two.7100 | "
	one, two, more := own(7100, port.TCP, "One"), own(7100, port.TCP, "Two"), own(22, port.TCP, "SSH")
	for name, c := range map[string]struct {
		first, second Note
		a, b          []Draft
		want          string
	}{
		"tables":                {Note{Blocks: table()}, Note{Blocks: table()}, []Draft{one}, []Draft{two}, collides},
		"lists":                 {Note{Blocks: list()}, Note{Blocks: list()}, []Draft{one}, []Draft{two}, ""},
		"one list":              {Note{Blocks: list()}, Note{}, []Draft{one, two}, nil, collides},
		"the first repeats":     {Note{Blocks: tables(2)}, Note{Blocks: table()}, []Draft{more, one, own(22, 0, "SSH")}, []Draft{two}, ""},
		"the second repeats":    {Note{Blocks: table()}, Note{Blocks: tables(2)}, []Draft{one}, []Draft{more, two, own(22, 0, "SSH")}, ""},
		"prose":                 {Note{Blocks: table()}, Note{}, []Draft{one}, []Draft{two}, ""},
		"tables that repeat":    {Note{Blocks: table()}, Note{Blocks: table()}, []Draft{one, more}, []Draft{two, more}, ""},
		"owners, and they do":   {Note{}, Note{}, []Draft{one.with("Team", "a"), more}, []Draft{two.with("Team", "b"), more}, collides},
		"two tables of a note":  {Note{Blocks: tables(2)}, Note{}, []Draft{one, two}, nil, collides},
		"a table and its prose": {Note{Blocks: tables(2)[:1]}, Note{}, []Draft{one, two}, nil, ""},
		"two tables that repeat": {
			Note{Blocks: tables(3)}, Note{}, []Draft{one, own(22, port.TCP, "SSH"), two, own(22, 0, "SSH")}, nil, ""},
	} {
		var w notes
		c.first.Title, c.second.Title = "a", "b"
		w.add(c.first, NotesSource, c.a...)
		w.add(c.second, NotesSource, c.b...)
		if got, _ := w.disputes(t); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Two services on one number do not collide if they are in bundled notes, if a note on
// common use lists them, or if a note declares that they are related.
func TestOnlyOwnNotesCollide(t *testing.T) {
	one, two := own(1, port.TCP, "One"), own(1, port.TCP, "Two")
	for name, fill := range map[string]func(*notes){
		"bundled":    func(w *notes) { w.add(Note{Title: "b", Bundled: true, Blocks: table()}, BundledSource, one, two) },
		"common use": func(w *notes) { w.add(Note{Title: "b", Blocks: table()}, commonTest, one, two) },
		"known": func(w *notes) {
			w.add(Note{Title: "a", Blocks: table()}, NotesSource, one, two)
			w.add(Note{Title: "b"}, commonTest, one, two)
		},
		"related": func(w *notes) {
			w.add(Note{Title: "a", Blocks: table()}, NotesSource, one, two)
			w.add(Note{Title: "c", About: "one", Relations: []DeclaredRelation{{Relation: Family, Name: "two", Any: true}}}, NotesSource)
		},
	} {
		var w notes
		fill(&w)
		if got, reported := w.disputes(t); got != "" || reported != "" {
			t.Errorf("%s: %s\n%s", name, got, reported)
		}
	}
}

// A collision is reported at the second of the two statements. The message contains the
// position of the first statement, such as a.md:2.
func TestCollisionsAreReported(t *testing.T) {
	var w notes
	w.add(Note{Title: "b", Blocks: table()}, NotesSource, own(7100, port.TCP, "Search"), own(7200, port.TCP, "Shop").upTo(7299))
	w.add(Note{Title: "a", Blocks: table()}, NotesSource, own(7100, 0, "Billing"), own(7250, port.TCP, "Cache"),
		own(7300, port.TCP, "Mail").with("Owner", "Us"), own(7300, port.TCP, "Mail").with("Owner", "Them"))
	_, got := w.disputes(t)
	checkReported(t, got, `a.md:5 port-collision 7300 Mail Them Us a.md:4
b.md:2 port-collision 7100 Search Billing a.md:2
b.md:3 port-collision 7200-7299 Shop 7250 Cache a.md:3`)
}

// 90 services on one number are 89 collisions. Only the first 10 (maxReported) have a
// diagnostic. The message of the last diagnostic says that there are 79 more.
func TestCollisionsAreBounded(t *testing.T) {
	var w notes
	var drafts []Draft
	for i := range 90 {
		drafts = append(drafts, own(1, port.TCP, fmt.Sprint("Service ", i)))
	}
	w.add(Note{Title: "n", Blocks: table()}, NotesSource, drafts...)
	_, got := w.disputes(t)
	if lines := strings.Split(got, "\n"); len(lines) != maxReported || !strings.Contains(lines[maxReported-1], " 79 ") {
		t.Errorf("reported:\n%s", got)
	}
}

// There is a conflict if a registry reserves a number of a note or assigns it to another
// service. The range 6881-6889 of BitTorrent has only one conflict, with two services of
// the registry.
func TestTaken(t *testing.T) {
	var w notes
	old := registeredAt(90, port.TCP, "old", "Old")
	old.State = Deprecated
	free, gone, kept := Draft{Port: 91, State: Unassigned}, registeredAt(92, port.TCP, "gone", "Gone"), Draft{Port: 93, State: Reserved}
	gone.State = Retired
	w.add(Note{Title: "n"}, NotesSource,
		own(22, 0, "SSH"), own(465, port.TCP, "SMTPS"), own(514, port.TCP|port.UDP, "syslog"), own(3000, port.UDP, "Grafana"), own(6010, 0, "Screen"),
		own(6000, port.TCP, "X11"), own(6881, port.TCP, "BitTorrent").upTo(6889), own(853, port.UDP, "DoQ"),
		own(90, port.TCP, "New"), own(91, port.TCP, "New"), own(92, port.TCP, "New"), own(93, port.TCP, "New"), own(94, port.TCP|port.UDP, "Own"),
		own(95, port.TCP, "Any"), own(96, port.TCP, "Us"))
	w.add(Note{Title: "dot", About: "dot", Relations: []DeclaredRelation{{Relation: Family, Name: "DoQ", Any: true}}}, NotesSource, own(853, port.TCP, "dot"))
	w.add(Note{Title: "p", Bundled: true}, BundledSource, own(25, port.TCP, "Bundled"))
	w.add(Note{Title: "i"}, ianaTest,
		registeredAt(22, port.TCP|port.UDP, "ssh", "SSH"), registeredAt(465, port.TCP, "urd", "URL Rendezvous"), registeredAt(514, port.UDP, "syslog", ""),
		registeredAt(514, port.TCP, "shell", "cmd"), registeredAt(3000, port.TCP, "hbci", "HBCI"), registeredAt(6000, port.TCP|port.UDP, "x11", "X11").upTo(6063),
		registeredAt(6888, port.TCP|port.UDP, "muse", "MUSE"), registeredAt(6889, port.TCP, "other", "Other"), registeredAt(853, port.TCP|port.UDP, "dot", "DoT"),
		old, free, gone, kept, registeredAt(94, port.TCP, "own", "Own"), Draft{Port: 94, Transports: port.UDP, State: Reserved},
		registeredAt(95, 0, "any", "Any"), registeredAt(95, port.TCP, "rival", "Rival"), registeredAt(96, port.TCP, "a", "A"), registeredAt(96, port.TCP, "b", "B"),
		registeredAt(25, port.TCP, "smtp", "SMTP"))
	got, reported := w.disputes(t)
	want := `reserved 93-93: new.93 | reserved.93
taken 96-96: us.96 | a.96 b.96
taken 465-465: smtps.465 | urd.465
taken 514-514: syslog.514 | shell.514
taken 6010-6010: screen.6010 | x11.6000-6063
taken 6881-6889: bittorrent.6881-6889 | muse.6888 other.6889
taken 25-25: bundled.25 | smtp.25
several 96-96:  | a.96 b.96`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkReported(t, reported, `n.md:3 sources-disagree IANA 465 urd
n.md:4 sources-disagree IANA 514 shell
n.md:6 sources-disagree IANA 6010 x11
n.md:8 sources-disagree IANA 6881-6889 muse 6888 other 6889
n.md:13 sources-disagree IANA reserves 93
n.md:16 sources-disagree IANA 96 a, b`)
}

// There is a conflict if one registry assigns a number to several services for one
// transport, such as urd and submissions on 465. The service www-http on 80 is only an old
// name, so there is no conflict on 80.
func TestSeveral(t *testing.T) {
	var w notes
	w.add(Note{Title: "n"}, NotesSource, own(80, 0, "http"), own(465, port.TCP, "submissions"))
	old := registeredAt(80, port.TCP, "www-http", "Old HTTP")
	old.State = Deprecated
	w.add(Note{Title: "i"}, ianaTest,
		registeredAt(80, port.TCP, "http", "World Wide Web HTTP"), registeredAt(80, port.TCP, "www", "World Wide Web HTTP"), old,
		registeredAt(465, port.TCP, "urd", "URL Rendezvous"), registeredAt(465, port.TCP, "submissions", "Submissions"),
		registeredAt(514, port.UDP, "syslog", ""), registeredAt(514, port.TCP, "shell", "cmd"),
		registeredAt(514, port.TCP, "kin", "Kin"), registeredAt(515, port.TCP, "any", ""), registeredAt(515, 0, "other", ""))
	// The registry agreeing has only one service on 465, so no diagnostic names this registry.
	agreeing := Source{ID: "office", Title: "Office", Kind: KindRegistry}
	w.add(Note{Title: "o"}, agreeing, registeredAt(465, port.TCP, "submissions", "Submissions"))
	w.add(Note{Title: "k", About: "kin", Relations: []DeclaredRelation{{Relation: Family, Name: "shell", Any: true}}}, NotesSource)
	got, reported := w.disputes(t)
	if want := "several 465-465:  | submissions.465 urd.465"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkReported(t, reported, "n.md:3 sources-disagree IANA 465 submissions, urd")
}
