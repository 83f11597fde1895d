package tables

import (
	"bytes"
	"strings"
	"testing"

	"portolan/generator/port"
)

// An import of IANA's registry writes each row to the note for its first port. The notes
// cover all ports up to 49151.
func TestNotesOfIANA(t *testing.T) {
	var read IANA
	for _, n := range []port.Number{0, 1023, 1024, 5999, 6000, 10000, 49151} {
		read.Rows = append(read.Rows, Row{Port: n, End: n, Service: "x"})
	}
	notes := read.Notes("test", "2026-08-17")
	next := port.Number(0)
	for i, n := range notes {
		part := ianaParts[i]
		if part.first != next {
			t.Errorf("the note of %d to %d does not follow on %d", part.first, part.last, next-1)
		}
		next = part.last + 1
		for _, row := range n.Rows {
			if row.Port < part.first || row.Port > part.last {
				t.Errorf("%d is in %s", row.Port, n.Path)
			}
			read.Rows = read.Rows[1:]
		}
	}
	if _, last := port.User.Bounds(); next != last+1 || len(read.Rows) != 0 {
		t.Errorf("the notes end before %d, and %d rows are in none", next, len(read.Rows))
	}
	if notes[0].Path != "0-1023.md" || IANASource.Retrieved != "" {
		t.Errorf("the first note is %s; the source is of %q", notes[0].Path, IANASource.Retrieved)
	}
	var b bytes.Buffer
	if err := notes[0].Render(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"title: \"IANA ports 0 to 1023\"\n", "\n  id: iana\n", "\n  kind: registry\n", "\n  licence: CC0-1.0\n",
		"\n  retrieved: 2026-08-17\n", "(https://creativecommons.org/publicdomain/zero/1.0/)", "IANA does not endorse this.\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the note lacks %q", want)
		}
	}
}
