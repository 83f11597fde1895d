package registry_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"portolan/generator/fixture"
)

// editedRow is a row of a note that the test edits.
type editedRow struct {
	number                 int // identifies the row, never changes
	note                   string
	port                   int
	transports, name, role string
}

// states returns the parts of a row that its id contains: source, port, transports and
// name. If another row has the same parts, the id also depends on the role.
func (r editedRow) states() string {
	return fmt.Sprint(r.note == "iana", r.port, r.transports, r.name)
}

// editor edits rows at random, as people do.
type editor struct {
	*rand.Rand
	rows []editedRow
	made int
}

// add inserts a new row at a random place.
func (e *editor) add() {
	e.made++
	row := editedRow{
		number: e.made, note: []string{"mine-first", "mine-second", "iana"}[e.IntN(3)], port: 1 + e.IntN(900),
		transports: []string{"/tcp", "/udp", "/tcp+udp", ""}[e.IntN(4)],
		name:       fmt.Sprintf("service-%d", e.IntN(300)), role: fmt.Sprintf("role %d", e.made),
	}
	if len(e.rows) > 0 && e.IntN(8) == 0 { // a copy of another row, with another role
		same := e.rows[e.IntN(len(e.rows))]
		same.number, same.role = row.number, row.role
		row = same
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
		e.rows[e.IntN(len(e.rows))].name = fmt.Sprintf("renamed-%d", e.IntN(300))
	}
	e.rows[e.IntN(len(e.rows))].transports = "/sctp"
	e.rows[e.IntN(len(e.rows))].role = fmt.Sprintf("other role %d", e.IntN(1000))
	if e.IntN(2) == 0 {
		e.Shuffle(len(e.rows), func(i, j int) { e.rows[i], e.rows[j] = e.rows[j], e.rows[i] })
	}
}

// ids returns the ids of all rows. The keys of the map are editedRow.number.
func (e *editor) ids(t *testing.T) map[int]string {
	t.Helper()
	var notes fixture.Notes
	for _, r := range e.rows {
		notes.Say(t, r.note, fmt.Sprintf("%d%s [%s]: %s", r.port, r.transports, r.name, r.role))
	}
	ids, distinct := map[int]string{}, map[string]bool{}
	for _, a := range notes.Registry().Assignments() {
		ids[e.rows[a.Origin.Line-2].number] = a.ID // the first row is on line 2
		distinct[a.ID] = true
	}
	if len(ids) != len(e.rows) || len(distinct) != len(e.rows) {
		t.Fatalf("%d rows have %d ids, %d of them distinct", len(e.rows), len(ids), len(distinct))
	}
	return ids
}

// A row keeps its id for a month of edits, even if other rows are added, deleted, changed
// or moved. The id changes only if the content of the row changes (see states).
func TestIDsOverAMonthOfEdits(t *testing.T) {
	for seed := range uint64(5) {
		e := &editor{Rand: rand.New(rand.NewPCG(seed, 1))}
		for range 150 {
			e.add()
		}
		before, ids, shared := byNumber(e.rows), e.ids(t), sharers(e.rows)
		kept := 0
		for day := range 30 {
			e.day()
			now, sharedNow := e.ids(t), sharers(e.rows)
			for _, r := range e.rows {
				was, known := before[r.number]
				if !known {
					continue
				}
				alone := shared[was.states()] == 1 && sharedNow[r.states()] == 1
				together := shared[was.states()] > 1 && sharedNow[r.states()] > 1 && was == r
				same := now[r.number] == ids[r.number]
				switch {
				case was.states() != r.states() && same:
					t.Errorf("seed %d, day %d: %+v became %+v and still has the id %s", seed, day, was, r, now[r.number])
				case was.states() == r.states() && (alone || together) && !same:
					t.Errorf("seed %d, day %d: %+v had the id %s, has %s", seed, day, r, ids[r.number], now[r.number])
				case same:
					kept++
				}
			}
			before, ids, shared = byNumber(e.rows), now, sharedNow
		}
		if kept < 30*100 {
			t.Errorf("seed %d: only %d ids were kept", seed, kept)
		}
	}
}

func byNumber(rows []editedRow) map[int]editedRow {
	all := map[int]editedRow{}
	for _, r := range rows {
		all[r.number] = r
	}
	return all
}

// sharers counts how many rows have the same result of states.
func sharers(rows []editedRow) map[string]int {
	n := map[string]int{}
	for _, r := range rows {
		n[r.states()]++
	}
	return n
}
