package generator

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"portolan/generator/registry"
)

// editedRow is a row of a note that is edited for a month.
type editedRow struct {
	number                   int // of the row, for good
	note                     string
	port                     int
	transport, service, role string
}

// states is all of a row that its id is made of, while no other row of its
// source states the same.
func (r editedRow) states() string {
	return fmt.Sprint(r.note == "theirs.md", r.port, r.transport, r.service)
}

// editor edits notes as people do.
type editor struct {
	*rand.Rand
	rows []editedRow
	made int
}

var editedNotes = []string{"ours.md", "more.md", "theirs.md"}

func (e *editor) add() {
	e.made++
	row := editedRow{
		number: e.made, note: editedNotes[e.IntN(len(editedNotes))], port: 1 + e.IntN(900),
		transport: []string{"TCP", "UDP", "TCP/UDP", ""}[e.IntN(4)],
		service:   fmt.Sprintf("service-%d", e.IntN(300)), role: fmt.Sprintf("role %d", e.made),
	}
	if len(e.rows) > 0 && e.IntN(8) == 0 { // says of a port what is said already, in other words
		twin := e.rows[e.IntN(len(e.rows))]
		twin.number, twin.role = row.number, row.role
		row = twin
	}
	e.rows = slices.Insert(e.rows, e.IntN(len(e.rows)+1), row)
}

// day makes the edits of one day.
func (e *editor) day() {
	for range e.IntN(4) {
		e.add()
	}
	for range e.IntN(3) {
		i := e.IntN(len(e.rows))
		e.rows = slices.Delete(e.rows, i, i+1)
	}
	for range e.IntN(3) {
		e.rows[e.IntN(len(e.rows))].service = fmt.Sprintf("renamed-%d", e.IntN(300))
	}
	e.rows[e.IntN(len(e.rows))].transport = "SCTP"
	e.rows[e.IntN(len(e.rows))].role = fmt.Sprintf("other role %d", e.IntN(1000))
	if e.IntN(2) == 0 {
		e.Shuffle(len(e.rows), func(i, j int) { e.rows[i], e.rows[j] = e.rows[j], e.rows[i] })
	}
}

// notes writes the rows as notes.
func (e *editor) notes() map[string]string {
	notes := map[string]string{}
	for _, name := range editedNotes {
		var b strings.Builder
		if name == "theirs.md" {
			b.WriteString("---\nsource: {id: theirs, title: Theirs, kind: registry}\n---\n")
		}
		b.WriteString("| Port | Transport | Service | Description |\n|--|--|--|--|\n")
		for _, r := range e.rows {
			if r.note == name {
				fmt.Fprintf(&b, "| %d | %s | %s | %s |\n", r.port, r.transport, r.service, r.role)
			}
		}
		notes[name] = b.String()
	}
	return notes
}

// ids returns the id of every row by its number.
func (e *editor) ids(t *testing.T) map[int]string {
	reg, _ := loadNotes(t, e.notes())
	written := map[string]*registry.Assignment{}
	for _, a := range reg.Assignments() {
		written[fmt.Sprint(a.Origin.Note.Path(), a.Origin.Line)] = a
	}
	ids, lines := map[int]string{}, map[string]int{"ours.md": 2, "more.md": 2, "theirs.md": 5}
	for _, r := range e.rows {
		lines[r.note]++
		a := written[fmt.Sprint(r.note, lines[r.note])]
		if a == nil || int(a.Port) != r.port {
			t.Fatalf("%s:%d states nothing of %d", r.note, lines[r.note], r.port)
		}
		ids[r.number] = a.ID
	}
	return ids
}

// Over a month of edits a row keeps its id while it states the same, though
// rows before it come, go, change and trade places. Only where two rows of a
// source state the same do their ids tell them apart by what else they say.
func TestIDsOverAMonthOfEdits(t *testing.T) {
	for seed := range uint64(5) {
		e := &editor{Rand: rand.New(rand.NewPCG(seed, 1))}
		for range 150 {
			e.add()
		}
		before, ids := slices.Clone(e.rows), e.ids(t)
		kept := 0
		for day := range 30 {
			e.day()
			now := e.ids(t)
			for _, r := range e.rows {
				i := slices.IndexFunc(before, func(b editedRow) bool { return b.number == r.number })
				if i < 0 {
					continue
				}
				was := before[i]
				alone := sharers(before, was) == 1 && sharers(e.rows, r) == 1
				together := sharers(before, was) > 1 && sharers(e.rows, r) > 1 && was == r
				same := now[r.number] == ids[r.number]
				switch {
				case was.states() != r.states() && same:
					t.Errorf("seed %d, day %d: %+v became %+v and is still called %s", seed, day, was, r, now[r.number])
				case was.states() == r.states() && (alone || together) && !same:
					t.Errorf("seed %d, day %d: %+v was called %s and is called %s", seed, day, r, ids[r.number], now[r.number])
				case same:
					kept++
				}
			}
			before, ids = slices.Clone(e.rows), now
		}
		if kept < 30*100 {
			t.Errorf("seed %d: only %d ids were kept", seed, kept)
		}
	}
}

// sharers counts the rows that state what a row does, itself among them.
func sharers(rows []editedRow, r editedRow) int {
	n := 0
	for _, other := range rows {
		if other.states() == r.states() {
			n++
		}
	}
	return n
}
