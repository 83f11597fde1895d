package reading

import (
	"flag"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"portolan/generator/registry"
	"portolan/generator/text"
)

var corpusDir = flag.String("corpus", "testdata/corpus", "the folder of notes that TestCorpus scores")

// fact is a port or range with its transports and names. key contains the number and the
// transports, such as "20 tcp". In a fact from the corpus, names are all accepted names.
type fact struct {
	key   string
	names []string
}

// TestCorpus compares the assignments that the program reads from notes with the
// assignments that a person found in the same notes. Each file of the corpus contains a
// note and then the expected assignments, one per line: number, transports ("-" for none),
// accepted names ("*" for any name).
//
//	20 tcp | FTP Data Transfer | FTP
//	6000-6063 - | *
//	! 48
//
// "! 48" means that no assignment may have the number 48.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob(*corpusDir + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	var total score
	left := maps.Clone(exceptions)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, banned := readWant(t, string(archive.Files[1].Data))
		s := compare(facts(fuzzRead(archive.Files[0].Data)), want, banned)
		total.add(s)
		for _, fault := range s.faults {
			key := filepath.Base(file) + ": " + fault.key
			if _, known := left[key]; known {
				delete(left, key)
				continue
			}
			t.Errorf("%s %s", key, fault.names)
		}
	}
	t.Logf("%d notes, %d assignments: recall %.3f, precision %.3f, names %.3f", len(files), total.wanted,
		ratio(total.right, total.wanted), ratio(total.right, total.found), ratio(total.named, total.right))
	if f := flag.Lookup("corpus"); f.Value.String() == f.DefValue {
		for key, reason := range left {
			t.Errorf("%s does not occur any more (%s): delete it from exceptions", key, reason)
		}
	}
}

// score counts assignments. wanted is the number of assignments in the corpus, found the
// number that the program read, and right the number of assignments in both. named is the
// number of right assignments with an accepted name.
type score struct {
	wanted, found, right, named int
	faults                      []fault
}

// fault is one difference between the corpus and the assignments that the program read.
// key begins with the kind, such as "missed 1883 -".
type fault struct{ key, names string }

func (s *score) add(other score) {
	s.wanted, s.found = s.wanted+other.wanted, s.found+other.found
	s.right, s.named = s.right+other.right, s.named+other.named
}

func ratio(part, whole int) float64 { return float64(part) / float64(whole) }

func compare(got, want []fact, banned []string) score {
	s := score{wanted: len(want), found: len(got)}
	fail := func(kind string, f fact) {
		s.faults = append(s.faults, fault{kind + " " + f.key, fmt.Sprintf("%q", f.names)})
	}
	for _, w := range want {
		same := func(g fact) bool { return g.key == w.key }
		switch {
		case !slices.ContainsFunc(got, same):
			fail("missed", w)
		case slices.ContainsFunc(got, func(g fact) bool { return same(g) && sameName(g.names, w.names) }):
			s.right, s.named = s.right+1, s.named+1
		default:
			s.right++
			fail("misnamed", got[slices.IndexFunc(got, same)])
		}
	}
	for _, g := range got {
		number, _, _ := strings.Cut(g.key, " ")
		switch {
		case slices.Contains(banned, number):
			fail("banned", g)
		case !slices.ContainsFunc(want, func(w fact) bool { return w.key == g.key }):
			fail("made up", g)
		}
	}
	return s
}

func readWant(t *testing.T, want string) (facts []fact, banned []string) {
	t.Helper()
	for line := range strings.Lines(want) {
		line = strings.TrimSpace(line)
		if number, ok := strings.CutPrefix(line, "! "); ok {
			banned = append(banned, number)
			continue
		}
		parts := strings.Split(line, " | ")
		if _, err := strconv.Atoi(parts[0][:1]); err != nil || len(parts) < 2 {
			t.Fatalf("not an expectation: %q", line)
		}
		facts = append(facts, fact{parts[0], parts[1:]})
	}
	return facts, banned
}

// facts returns the assignments of reg, without unused numbers. Assignments with the same
// number and transports become one fact that contains all their names.
func facts(reg *registry.Registry) []fact {
	var all []fact
	seen := map[string]int{}
	for _, a := range reg.Assignments() {
		if !a.State.InUse() {
			continue
		}
		key := fmt.Sprint(a.Port)
		if !a.Single() {
			key += fmt.Sprintf("-%d", a.End)
		}
		transports := strings.Join(a.Transports.IDs(), ",")
		if transports == "" {
			transports = "-"
		}
		key += " " + transports
		names := []string{a.Name}
		for _, p := range a.Protocols {
			names = append(names, p.Label)
		}
		if i, ok := seen[key]; ok {
			all[i].names = append(all[i].names, names...)
			continue
		}
		seen[key] = len(all)
		all = append(all, fact{key, names})
	}
	return all
}

func sameName(got, want []string) bool {
	for _, w := range want {
		if w == "*" || slices.ContainsFunc(got, func(g string) bool { return text.Fold(g) == text.Fold(w) }) {
			return true
		}
	}
	return false
}
