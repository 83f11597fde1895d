package diff

import (
	"io"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// several returns added, removed and changed statements. Some of the statements are
// about the same port.
func several() Changes {
	at := func(n, end port.Number, source, name string) registry.Statement {
		return registry.Statement{
			Port: n, End: end, ID: name, Name: name, Transports: port.TCP, Description: "for " + name,
			Place: registry.Place{Source: source},
		}
	}
	old, now := at(22, 22, "notes", "SSH"), at(22, 22, "notes", "SSH")
	old.Name, now.Service = "", "ssh-2"
	return Changes{
		Added: []registry.Statement{
			at(22, 22, "iana", "a|b"),
			{Port: 9, End: 9, ID: "z", Description: "words", Place: registry.Place{Source: "notes"}},
		},
		Removed: []registry.Statement{at(22, 22, "notes", "\x1b[31mred"), at(22, 30, "notes", "range")},
		Changed: []Change{{Fields: []Field{FieldName, FieldService}, Old: old, New: now}},
	}
}

func written(t *testing.T, write func(io.Writer, Changes) error) string {
	t.Helper()
	var b strings.Builder
	if err := write(&b, several()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The changes are sorted by port. For one port, the order is changed, removed, added.
// Control characters of terminals are replaced.
func TestWriteText(t *testing.T) {
	const want = `+ 9            not stated  words
~ 22           tcp         SSH (ssh-2)
    name: none → SSH
    service: none → ssh-2
- 22           tcp         �[31mred
+ 22           tcp         a|b [iana]
- 22-30        tcp         range
2 added, 2 removed, 1 changed
`
	if got := written(t, WriteText); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// WriteMarkdown escapes a character that would end a cell, such as |. If the
// description of a statement is equal to the name, the column Description is empty.
func TestWriteMarkdown(t *testing.T) {
	const want = `2 added, 2 removed, 1 changed.

## Added

| Port | Transport | Name | Description | Source |
|------|-----------|------|-------------|--------|
| 22 | tcp | a\|b | for a\|b | iana |
| 9 | not stated | words | | notes |

## Removed

| Port | Transport | Name | Description | Source |
|------|-----------|------|-------------|--------|
| 22 | tcp | \[31mred | for \[31mred | notes |
| 22-30 | tcp | range | for range | notes |

## Changed

| Port | Name | Field | Old | New | Source |
|------|------|-------|-----|-----|--------|
| 22 | SSH (ssh-2) | name | none | SSH | notes |
| 22 | SSH (ssh-2) | service | none | ssh-2 | notes |
`
	if got := written(t, WriteMarkdown); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNothingIsNoChange(t *testing.T) {
	if !(Changes{}).None() || several().None() {
		t.Error("None must be true without changes, and only then")
	}
	for name, c := range map[string]Changes{
		"added": {Added: several().Added}, "removed": {Removed: several().Removed}, "changed": {Changed: several().Changed},
	} {
		if c.None() {
			t.Errorf("with statements %s, None is true", name)
		}
	}
}
