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

// exceptions are what the corpus expects and the readers do not do, with the
// reason. One that is done must go.
var exceptions = map[string]string{
	"html-list-tls.txtar: missed 1883 -":                   "a list in raw HTML is no list in Markdown",
	"html-list-tls.txtar: missed 5683 -":                   "a list in raw HTML is no list in Markdown",
	"html-list-tls.txtar: missed 5684 -":                   "a list in raw HTML is no list in Markdown",
	"html-list-tls.txtar: missed 8080 -":                   "a list in raw HTML is no list in Markdown",
	"html-list-tls.txtar: missed 8443 -":                   "a list in raw HTML is no list in Markdown",
	"html-list-tls.txtar: missed 8883 -":                   "a list in raw HTML is no list in Markdown",
	"mix-colon-ranges-and-vlans.txtar: missed 5353-5354 -": "5353:5354 may be a mapping as well as a range",
	"en-compose-stack.txtar: missed 5173 -":                "no word around the list speaks of ports",
	"en-compose-stack.txtar: missed 8025 -":                "no word around the list speaks of ports",
	"en-flashcards.txtar: missed 9092 -":                   "a question is no statement",
	"en-flashcards.txtar: missed 2181 -":                   "a question is no statement",
	"en-flashcards.txtar: missed 2379 -":                   "a question is no statement",
	"en-mysql-card.txtar: misnamed 33060 -":                "the X Protocol of MySQL is called X",
	"de-telefonanlage.txtar: missed 1447 tcp":              "lines of a paragraph without names",
	"de-telefonanlage.txtar: missed 1448 tcp":              "lines of a paragraph without names",
	"en-endpoints.txtar: missed 5055 -":                    "\"Change\" begins instructions more often than names",
	"en-pentest-heads.txtar: missed 6000-6063 -":           "an arrow between numbers is a mapping",
	"en-pentest-heads.txtar: missed 6665-6669 -":           "an arrow between numbers is a mapping",
	"en-port-registry.txtar: missed 8113 -":                "a column with one number may hold anything",
	"en-port-registry.txtar: missed 5679 -":                "a column with one number may hold anything",
	"en-prometheus.txtar: missed 9094 tcp,udp":             "words in a column of notes",
	"en-vpc-acl.txtar: missed 443 tcp":                     "ports among the words of a column of addresses",
	"en-vpc-acl.txtar: missed 8443-8450 tcp":               "ports among the words of a column of addresses",
	"en-vpc-acl.txtar: missed 5671 tcp":                    "ports among the words of a column of addresses",
	"en-vpc-acl.txtar: missed 123 udp":                     "ports among the words of a column of addresses",
	"en-vpc-acl.txtar: missed 26257 tcp":                   "ports among the words of a column of addresses",
	"zh-shexiangtou.txtar: missed 34567 tcp":               "a label before each label of a pair",
	"zh-shexiangtou.txtar: missed 8899 -":                  "a label before each label of a pair",
	"en-compose.txtar: missed 7359 udp":                    "a program in a fence is no list",
	"en-compose.txtar: missed 51413 tcp":                   "a program in a fence is no list",
	"en-compose.txtar: missed 51413 udp":                   "a program in a fence is no list",
	"en-gameservers.txtar: missed 19132 udp":               "a label with a preposition",
	"en-prose.txtar: missed 1883 tcp":                      "the sentence is about what connects to the port",
	"en-ufw.txtar: missed 2222 tcp":                        "a program in a fence is no list",
	"en-ufw.txtar: missed 2222 -":                          "a program in a fence is no list",
	"en-ufw.txtar: missed 443 tcp":                         "a program in a fence is no list",
	"en-ufw.txtar: missed 51820 udp":                       "a program in a fence is no list",
	"en-ufw.txtar: missed 60000-60010 udp":                 "a program in a fence is no list",
	"vi-tieu-de-tcp-udp.txtar: misnamed 8765 tcp":          "the title of a section is a sentence",
	"ad-dc-ports.txtar: missed 8531 tcp":                   "a number in the middle of a remark",
	"aws-security-groups.txtar: misnamed 22 tcp":           "the types of a cloud are names only where no description is",
	"backup-infrastructure.txtar: missed 10000 -":          "\"goes over\" is said of traffic more often than of services",
	"ccna-transport-layer.txtar: missed 1985 udp":          "\"use\" follows clients more often than services",
	"domotica.txtar: missed 51820 udp":                     "a pronoun after a colon",
	"etki-alani.txtar: missed 9100 tcp":                    "a language whose verb comes last",
	"etki-alani.txtar: missed 631 tcp":                     "a language whose verb comes last",
	"ie-no-port.txtar: missed 40772 tcp":                   "a language whose verb comes last",
	"port-bangou-ja.txtar: missed 40772 -":                 "a language whose verb comes last",
	"port-bangou-ja.txtar: missed 8888 -":                  "a language whose verb comes last",
	"jiqun-duankou-zh.txtar: missed 15672 -":               "a number in the middle of a remark",
	"mail-vps.txtar: misnamed 25 tcp":                      "a preposition in the middle of a name",
	"middleware-cn.txtar: missed 30000-32767 -":            "a sentence about a range",
	"more-mail-runbook.txtar: missed 9154 tcp":             "a relative clause",
	"supervision-fr.txtar: missed 25 tcp":                  "a relative clause",
	"office-printers.txtar: missed 9191 -":                 "the sentence does not say that the number is a port",
	"office-printers.txtar: missed 9192 -":                 "the sentence does not say that the number is a port",
	"ot-protocols.txtar: missed 34964 udp":                 "\"needs\" follows clients more often than services",
	"ot-protocols.txtar: missed 443 tcp":                   "an article within a label",
	"product-required-ports.txtar: missed 601 tcp":         "the subject of the sentence is no service",
	"product-required-ports.txtar: missed 514 udp":         "the subject of the sentence is no service",
	"thuisnetwerk-nl.txtar: missed 5001 -":                 "the label does not say that the number is a port",
	"thuisnetwerk-nl.txtar: missed 51820 udp":              "a sentence without a verb",
	"voip-sip-asterisk.txtar: missed 69 udp":               "the subject of the sentence is a client",
	"vpn-types.txtar: misnamed 943 tcp":                    "the sentence names an instance",
	"vpn-types.txtar: missed 443 udp":                      "two columns of ports whose heads do not say so",
	"vpn-types.txtar: missed 4501 udp":                     "two columns of ports whose heads do not say so",
	"vpn-types.txtar: missed 41641 udp":                    "two columns of ports whose heads do not say so",
	"box-fibre-fr.txtar: missed 5060 udp":                  "the subject of the sentence is a client",
	"heimnetz.txtar: missed 7090 udp":                      "\"nimmt\" is said of anything",
	"homelab-docker.txtar: missed 51820 udp":               "a sentence that denies something first",
	"hpc-cluster.txtar: missed 988 tcp":                    "a comma within a label",
	"hpc-cluster.txtar: missed 2049 tcp":                   "a sentence before a colon",
	"hpc-cluster.txtar: misnamed 27000 -":                  "two names of one thing next to each other",
	"server-1c.txtar: misnamed 80 tcp":                     "a comma may be a part of a name",
	"server-1c.txtar: misnamed 443 tcp":                    "a comma may be a part of a name",
	"universite-servisler-tr.txtar: missed 10443 tcp":      "a language whose verb comes last",
	"web02-listeners.txtar: misnamed 8001 tcp":             "the name stands in a bracket",
}

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
