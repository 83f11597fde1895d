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

// fact is what the corpus expects of one number: the key names it with its
// transports, and any of the names will do.
type fact struct {
	key   string
	names []string
}

// Each file of the corpus holds a note as people write them and the
// assignments that a careful reader finds in it, one a line:
//
//	20 tcp | FTP Data Transfer | FTP
//	6000-6063 - | *
//	! 48
//
// A number behind ! must be no assignment.
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
			t.Errorf("%s is no exception any more (%s)", key, reason)
		}
	}
}

// score counts the assignments of notes: those wanted, those found, those of
// them that are right, and of these the ones with the right name.
type score struct {
	wanted, found, right, named int
	faults                      []fault
}

// fault is one way in which a reading differs from what is wanted.
type fault struct{ key, names string }

func (s *score) add(other score) {
	s.wanted, s.found = s.wanted+other.wanted, s.found+other.found
	s.right, s.named = s.right+other.right, s.named+other.named
}

func ratio(part, whole int) float64 { return float64(part) / float64(whole) }

func compare(got, want []fact, banned []string) score {
	s := score{wanted: len(want), found: len(got)}
	note := func(kind string, f fact) {
		s.faults = append(s.faults, fault{kind + " " + f.key, fmt.Sprintf("%q", f.names)})
	}
	for _, w := range want {
		same := func(g fact) bool { return g.key == w.key }
		switch {
		case !slices.ContainsFunc(got, same):
			note("missed", w)
		case slices.ContainsFunc(got, func(g fact) bool { return same(g) && sameName(g.names, w.names) }):
			s.right, s.named = s.right+1, s.named+1
		default:
			s.right++
			note("misnamed", got[slices.IndexFunc(got, same)])
		}
	}
	for _, g := range got {
		number, _, _ := strings.Cut(g.key, " ")
		switch {
		case slices.Contains(banned, number):
			note("banned", g)
		case !slices.ContainsFunc(want, func(w fact) bool { return w.key == g.key }):
			note("made up", g)
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

// facts are the assignments of a registry, each number with its transports
// once.
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
