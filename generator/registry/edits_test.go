package registry_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"portolan/generator/fixture"
)

// editedRow is a row of a note. The test changes such rows at random.
type editedRow struct {
	number                 int // identifies the row in the test; no edit changes this number
	note                   string
	port                   int
	transports, name, role string
}

// states returns the parts of a row that its id contains: source, port, transports and
// name. If another row has the same parts, the id also depends on the role.
func (r editedRow) states() string {
	return fmt.Sprint(r.note == "iana", r.port, r.transports, r.name)
}

// editor adds, deletes, changes and moves rows at random.
type editor struct {
	*rand.Rand
	rows []editedRow
	made int
}

// add inserts a new row at a random place. One row in eight is a copy of another row with
// another role.
func (e *editor) add() {
	e.made++
	row := editedRow{
		number: e.made, note: []string{"mine-first", "mine-second", "iana"}[e.IntN(3)], port: 1 + e.IntN(900),
		transports: []string{"/tcp", "/udp", "/tcp+udp", ""}[e.IntN(4)],
		name:       fmt.Sprintf("service-%d", e.IntN(300)), role: fmt.Sprintf("role %d", e.made),
	}
	if len(e.rows) > 0 && e.IntN(8) == 0 {
		same := e.rows[e.IntN(len(e.rows))]
		same.number, same.role = row.number, row.role
		row = same
	}
	e.rows = slices.Insert(e.rows, e.IntN(len(e.rows)+1), row)
}

// day makes the edits of one day: it adds, deletes and changes a few rows, and on every
// second day, on average, it shuffles all rows.
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
		// The fixture puts e.rows[0] on line 2, e.rows[1] on line 3, and so on.
		ids[e.rows[a.Origin.Line-2].number] = a.ID
		distinct[a.ID] = true
	}
	if len(ids) != len(e.rows) || len(distinct) != len(e.rows) {
		t.Fatalf("%d rows have %d ids, %d of them distinct", len(e.rows), len(ids), len(distinct))
	}
	return ids
}

// A row keeps its id for 30 days while other rows are added, deleted, changed or moved. It
// gets a new id if an edit changes the result of states, such as the name. The test
// accepts any id for a row if the number of rows with its states changes from or to 1.
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

// sharers returns the number of rows for each result of states.
func sharers(rows []editedRow) map[string]int {
	n := map[string]int{}
	for _, r := range rows {
		n[r.states()]++
	}
	return n
}
