package registry

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/port"
)

// chosen returns the first numbers of the services in a choice: "22 993".
func chosen(t *testing.T, reg *Registry, choice string) string {
	t.Helper()
	has, err := reg.Choose(choice)
	if err != nil {
		t.Fatalf("%s: %v", choice, err)
	}
	var all []string
	for _, s := range reg.Services() {
		if has(s) {
			all = append(all, fmt.Sprint(s.Port))
		}
	}
	return strings.Join(all, " ")
}

func choiceRegistry(t *testing.T) *Registry {
	t.Helper()
	var w notes
	w.b.SetSite(Site{Featured: []port.Number{22, 6001}})
	w.add(Note{Title: "E-mail", TopicPage: "mail", Aliases: []string{"Electronic post"}}, NotesSource)
	w.add(Note{Title: "n", TopicNames: []string{"mail"}}, NotesSource, namedAt(25, port.TCP, "smtp", "SMTP"))
	screens := namedAt(6000, port.TCP, "x11", "X11")
	screens.End = 6063
	w.add(Note{Title: "r"}, Source{ID: "iana", Kind: KindRegistry}, namedAt(22, port.TCP, "ssh", "SSH"),
		namedAt(50000, port.TCP, "far", "Far"), screens)
	return w.build(t)
}

func TestChoices(t *testing.T) {
	reg := choiceRegistry(t)
	for choice, want := range map[string]string{
		"":         "22 25 6000 50000",
		"featured": "22 6000", "notes": "25", "system": "22 25", "user": "6000", "dynamic": "50000",
		"topic:mail": "25", "topic:Mail": "25", "topic:e-mail": "25", "topic:electronic-post": "25",
	} {
		if got := chosen(t, reg, choice); got != want {
			t.Errorf("%q has the services on %q, want %q", choice, got, want)
		}
	}
}

// The error for an unknown topic lists the topics, and the error for any other word the words.
func TestUnknownChoices(t *testing.T) {
	reg := choiceRegistry(t)
	words := []string{"featured", "notes", "system", "user", "dynamic", "topic:"}
	for choice, known := range map[string][]string{
		"topic:letters": {"mail"}, "topic:": {"mail"}, "topic:!": {"mail"}, "Featured": words, "mail": words,
	} {
		_, err := reg.Choose(choice)
		unknown := (*UnknownChoice)(nil)
		if !errors.As(err, &unknown) || !slices.Equal(unknown.Known, known) ||
			!strings.Contains(err.Error(), strings.TrimPrefix(choice, "topic:")) {
			t.Errorf("%q: %v, known are %q", choice, err, unknown.Known)
		}
	}
}
