package ingest

import (
	"flag"
	"fmt"
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

// What TestCorpus has reached. These may only go up.
const (
	leastRecall    = 0.99
	leastPrecision = 1
	leastNames     = 0.99
)

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
	var right, wanted, found, named int
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, banned := readWant(t, string(archive.Files[1].Data))
		got := facts(fuzzRead(archive.Files[0].Data))
		base := filepath.Base(file)
		for _, w := range want {
			i := slices.IndexFunc(got, func(g fact) bool { return g.key == w.key })
			if i < 0 {
				t.Logf("%s: missed %s | %s", base, w.key, strings.Join(w.names, " | "))
				continue
			}
			right++
			if slices.ContainsFunc(got, func(g fact) bool { return g.key == w.key && sameName(g.names, w.names) }) {
				named++
			} else {
				t.Logf("%s: %s is named %q, want %q", base, w.key, got[i].names, w.names)
			}
		}
		for _, g := range got {
			if !slices.ContainsFunc(want, func(w fact) bool { return w.key == g.key }) {
				t.Logf("%s: made up %s %q", base, g.key, g.names)
			}
			if number, _, _ := strings.Cut(g.key, " "); slices.Contains(banned, number) {
				t.Errorf("%s: %s is no port", base, number)
			}
		}
		wanted, found = wanted+len(want), found+len(got)
	}
	recall, precision, names := float64(right)/float64(wanted), float64(right)/float64(found), float64(named)/float64(right)
	t.Logf("%d notes, %d assignments: recall %.3f, precision %.3f, names %.3f", len(files), wanted, recall, precision, names)
	if recall < leastRecall || precision < leastPrecision || names < leastNames {
		t.Errorf("recall %.3f, precision %.3f, names %.3f: least are %v, %v, %v", recall, precision, names, leastRecall, leastPrecision, leastNames)
	}
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
