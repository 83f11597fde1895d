package registry

import (
	"testing"

	"portolan/generator/diag"
)

func TestConflicts(t *testing.T) {
	var b Builder
	ours, _ := b.Source(NotesSource)
	theirs, _ := b.Source(Source{ID: "iana", Kind: KindRegistry, Title: "IANA"})
	note := &Note{Title: "n", Source: ours, Text: diag.NewSource("n.md", "n.md", make([]byte, 100))}
	iana := &Note{Title: "i", Source: theirs, Text: diag.NewSource("i.md", "i.md", make([]byte, 100))}
	b.AddNote(note)
	b.AddNote(iana)
	add := func(n *Note, offset int, port Number, t Transports, name, service string) {
		d := Draft{Note: n, Offset: offset, Length: 1, Port: port, End: port, Transports: t, Name: name, Service: service}
		d.Mentions = []Mention{{Short: service, Name: name}}
		if service == "" {
			d.Mentions = []Mention{{Short: name}}
		}
		b.Add(d)
	}
	add(note, 1, 80, 0, "HTTP", "")
	add(iana, 1, 80, TCP, "World Wide Web HTTP", "http")
	add(iana, 2, 80, TCP, "World Wide Web HTTP", "www")
	add(note, 2, 465, TCP, "SMTPS", "")
	add(iana, 3, 465, TCP, "URL Rendezvous", "urd")
	add(note, 3, 3000, UDP, "Grafana", "")
	add(iana, 4, 3000, TCP, "HBCI", "hbci")
	var diags diag.List
	reg := b.Build(&diags)
	var got []string
	for _, c := range reg.Conflicts() {
		line := ""
		for _, a := range c.Ours {
			line += a.Name + " "
		}
		line += "|"
		for _, a := range c.Theirs {
			line += " " + a.Service
		}
		got = append(got, line)
	}
	want := []string{"SMTPS | urd", "| http www"}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("conflicts are %q, want %q", got, want)
	}
	items := diags.Sorted()
	if len(items) != 2 || items[0].Message != "IANA gives port 80 to http, www" || items[1].Message != "IANA gives port 465 to urd" || items[1].File != "n.md" {
		t.Errorf("reported: %v", items)
	}
}
