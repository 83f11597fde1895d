package search

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// heading adds a heading to a note. Statements after it are below it.
func heading(n *registry.Note, title string) {
	n.Blocks = append(n.Blocks, text.Heading{
		Level: 2, ID: strings.Join(words(title), "-"), Spans: []text.Span{text.Text{Text: title}}, Pos: len(n.Blocks) * 10,
	})
}

func extra(fields ...string) func(*registry.Draft) {
	return func(d *registry.Draft) {
		d.Offset = len(d.Note.Blocks)*10 - 5
		for i := 0; i < len(fields); i += 2 {
			d.Extra = append(d.Extra, registry.Field{Name: fields[i], Value: fields[i+1]})
		}
	}
}

// vault has a note with two headings, a note of the program, and a registry.
func vault() *world {
	w := newWorld()
	w.own.Title, w.own.Tags = "Firewall", []string{"homelab", "network/edge"}
	heading(w.own, "Firewall")
	w.row(w.own, "7000", "outer", port.TCP, extra("Owner", "Cleo"))
	heading(w.own, "DMZ")
	w.row(w.own, "8443", "billing", port.TCP, extra("Owner", "Ben", "Host", "fileserver01"))
	w.row(w.own, "9443", "payroll", port.TCP, extra("Owner", "Ann Lee", "Host", "10.0.0.5"))
	heading(w.own, "Server 443")
	w.row(w.own, "5555", "inventory", port.UDP, extra())
	w.about(w.second, "knock", "Knock Protocol")
	heading(w.second, "Secret sequence")
	w.row(w.second, "4000", "knock", port.TCP, mention("knock"), extra())
	heading(w.bundled, "Supplied here")
	w.row(w.list, "3000", "Ben's list", port.TCP)
	w.row(w.list, "3001", "owner of a list", port.TCP)
	w.row(w.list, "443", "https", port.TCP)
	return w
}

// A value of an additional column finds the services and the note with the heading. Headings, tags and titles
// find the note and the services below them.
func TestNotesAreFound(t *testing.T) {
	e := vault().engine(t)
	for query, want := range map[string]string{
		"fileserver01":      "8443 | Firewall > DMZ",
		"fileserv":          "8443 | Firewall > DMZ",
		"filesrever01":      "8443 | Firewall",
		"10.0.0.5":          "9443 | Firewall > DMZ",
		"ben":               "8443 3000 | Firewall > DMZ",
		"ann lee":           "9443 | Firewall > DMZ",
		"owner: ben":        "8443 | Firewall > DMZ",
		"owner":             "3001 |",
		"ownre":             "3001 |",
		"cleo":              "7000 | Firewall",
		"DMZ":               "8443 9443 | Firewall > DMZ",
		"dmz firewall":      "8443 9443 | Firewall > DMZ",
		"firewall dmz udp":  "| Firewall > DMZ",
		"firewall":          "5555 7000 8443 9443 | Firewall",
		"#homelab":          "5555 7000 8443 9443 | Firewall",
		"tag:#network/edge": "5555 7000 8443 9443 | Firewall",
		"secret sequence":   "4000 | Knock Protocol > Secret sequence",
		"knock protocol":    "4000 |",
		"supplied here":     "|",
		"server 443":        "443 |", // a number is a port, even if a heading has it
		"443":               "443 |",
		"https":             "443 |",
	} {
		found := ask(t, e, query)
		got := numbersOf(found) + " |"
		for _, n := range found.Notes {
			got += " " + n.Title
			if n.Heading != nil {
				got += " > " + text.Plain(n.Heading.Spans)
			}
		}
		if strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%q finds %s, want %s", query, got, want)
		}
	}
}

// A heading that many notes have is from a template, and finds none of them.
func TestHeadingsOfTemplates(t *testing.T) {
	for number, want := range map[int]int{mostNotes: mostNotes, mostNotes + 1: 0} {
		w := newWorld()
		for i := range number {
			heading(w.Of(fmt.Sprint("note", i), registry.NotesSource), "Overview")
		}
		if found, err := w.engine(t).Search("overview", 50); err != nil || len(found.Notes) != want {
			t.Errorf("a heading of %d notes finds %d of them, want %d (%v)", number, len(found.Notes), want, err)
		}
	}
}
