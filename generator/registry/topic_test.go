package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// describeTopics returns the topics as text: id, name, and the ports of the services.
func describeTopics(reg *Registry) string {
	var all []string
	for _, t := range reg.Topics() {
		line := fmt.Sprintf("%s %q", t.ID, t.Name)
		for _, s := range t.Services {
			line += fmt.Sprintf(" %d", s.Port)
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

// A row has its own topics, or else those of its note. Names that have one slug, and aliases
// of the note about a topic, are one topic. Ports to which the note about the topic
// links come first, then usual ports of protocols with a note, then other usual ports.
func TestTopics(t *testing.T) {
	var w notes
	mail := w.add(Note{Title: "E-mail", TopicPage: "mail", Aliases: []string{"Post"}, Blocks: []text.Block{
		text.Paragraph{Spans: []text.Span{text.WikiLink{Target: "2526"}}},
	}}, NotesSource)
	w.add(Note{Title: "smtp", About: "smtp", TopicNames: []string{"mail"}}, NotesSource,
		namedAt(25, port.TCP, "smtp", "SMTP"), namedAt(2525, port.TCP, "smtp", "SMTP"),
		namedAt(2526, port.TCP, "smtp", "SMTP"))
	login := namedAt(22, port.TCP, "ssh", "SSH")
	login.Topics = []string{"Remote access", "remote-access", "!!"}
	w.add(Note{Title: "list", TopicNames: []string{"Post"}}, NotesSource,
		namedAt(7, port.TCP, "mailpit", "Mailpit"), namedAt(8, port.TCP, "mailpit", "Mailpit"), login)
	w.add(Note{Title: "old", TopicNames: []string{"mail", "unused"}}, NotesSource,
		Draft{Port: 9, State: Retired, Name: "Old mail"})
	reg := w.build(t)
	if got, want := describeTopics(reg), "mail \"E-mail\" 2526 25 7 8 2525\nremote-access \"Remote access\" 22"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if mail.Topic != reg.Topics()[0] || mail.OwnPage() || mail.Topic.Aliases()[0] != "Post" {
		t.Errorf("the note about the topic: %+v", mail)
	}
}

// The second note about a topic is reported and has its own page. A name that cannot be the
// name of a page gets a hash. A topic with a note needs no service.
func TestNotesAboutTopics(t *testing.T) {
	var w notes
	w.add(Note{Title: "a", TopicPage: "Games"}, NotesSource)
	second := w.add(Note{Title: "b", TopicPage: "games"}, NotesSource)
	w.add(Note{Title: "c", TopicPage: "-"}, NotesSource)
	w.add(Note{Title: "d", TopicNames: []string{"aux", "index"}}, NotesSource, namedAt(1, port.TCP, "x", "X"))
	var list diag.List
	reg, diags := w.b.Build(&list), ""
	for _, d := range list.Sorted() {
		diags += d.Rule.Code + " " + d.Text.Name
	}
	if second.Topic != nil || !second.OwnPage() || diags != "protocol-notes b.md" {
		t.Errorf("second note: %+v, reported %q", second.Topic, diags)
	}
	if got := describeTopics(reg); !strings.HasPrefix(got, "aux-") || strings.Count(got, "-") != 2 ||
		!strings.Contains(got, "games \"a\"") {
		t.Errorf("the topics are\n%s", got)
	}
}
