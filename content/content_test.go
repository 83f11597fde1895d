// Package content_test checks the notes of the default site.
package content_test

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v2"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/static"
)

// TestNotes checks the notes on protocols and on common use. Each rule is a subtest. A
// failure names the file and the line.
func TestNotes(t *testing.T) {
	reg, _, err := generator.Load([]generator.Layer{{FS: content.FS, Name: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	c := collection{reg: reg}
	for _, n := range reg.Notes() {
		switch folder, _, _ := strings.Cut(n.Path(), "/"); folder {
		case "protocols":
			c.protocols = append(c.protocols, readNote(t, n))
		case "common":
			c.common = append(c.common, readNote(t, n))
		}
	}
	if len(c.protocols) < 100 || len(c.common) < 10 {
		t.Fatalf("found %d notes on protocols and %d on common use", len(c.protocols), len(c.common))
	}
	for _, rule := range []struct {
		name  string
		check func(*testing.T, collection)
	}{
		{"references", checkReferences},
		{"transports", checkTransports},
		{"topics", checkTopics},
		{"encryption", checkEncryption},
		{"exposure", checkExposure},
		{"once", checkOnce},
		{"usual port", checkUsualPort},
		{"names of people", checkPeople},
	} {
		t.Run(rule.name, func(t *testing.T) { rule.check(t, c) })
	}
	t.Run("RFC numbers", checkRFCs)
}

// collection contains the notes that TestNotes checks.
type collection struct {
	reg               *registry.Registry
	protocols, common []note
}

// notes returns the notes on protocols, then the notes on common use.
func (c collection) notes() []note { return slices.Concat(c.protocols, c.common) }

// note is a note with its lines.
type note struct {
	*registry.Note
	lines []string
	front frontMatter
}

// frontMatter contains the keys that describe the subject of a note.
type frontMatter struct {
	Topics     words
	Encryption string
	Exposure   string
	Reason     string `yaml:"exposure_reason"`
}

// words is a list in YAML, or a single word.
type words []string

func (w *words) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if unmarshal(&one) == nil {
		*w = words{one}
		return nil
	}
	return unmarshal((*[]string)(w))
}

func readNote(t *testing.T, n *registry.Note) note {
	t.Helper()
	file, err := fs.ReadFile(content.FS, n.Path())
	if err != nil {
		t.Fatal(err)
	}
	read := note{Note: n, lines: strings.Split(string(file), "\n")}
	end := slices.Index(read.lines[1:], "---")
	if read.lines[0] != "---" || end < 0 {
		t.Fatalf("content/%s has no front matter", n.Path())
	}
	if err := yaml.Unmarshal([]byte(strings.Join(read.lines[1:end+1], "\n")), &read.front); err != nil {
		t.Fatalf("content/%s: %v", n.Path(), err)
	}
	return read
}

// fault reports a failure at a line of the note. Lines count from 1.
func (n note) fault(t *testing.T, line int, format string, args ...any) {
	t.Helper()
	t.Errorf("content/%s:%d: %s", n.Path(), line, fmt.Sprintf(format, args...))
}

// lineOf returns the number of the first line with this prefix, or 1.
func (n note) lineOf(prefix string) int {
	return max(1, 1+slices.IndexFunc(n.lines, func(l string) bool { return strings.HasPrefix(l, prefix) }))
}

// cell returns the cell of a table row in the column with this heading, and whether the
// table has such a column. Lines count from 1.
func (n note) cell(line int, heading string) (string, bool) {
	for head := line - 1; head > 0; head-- {
		if !strings.HasPrefix(n.lines[head], "|---") {
			continue
		}
		column := slices.Index(cells(n.lines[head-1]), heading)
		row := cells(n.lines[line-1])
		if column < 0 || column >= len(row) {
			return "", false
		}
		return row[column], true
	}
	return "", false
}

// cells returns the cells of a table row.
func cells(row string) []string {
	row = strings.ReplaceAll(strings.Trim(row, " "), `\|`, "\x00")
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	all := strings.Split(row, "|")
	for i, c := range all {
		all[i] = strings.TrimSpace(strings.ReplaceAll(c, "\x00", "|"))
	}
	return all
}

// rows returns the numbers of the lines of a note that contain statements, in ascending
// order.
func (n note) rows() []int {
	var lines []int
	for _, a := range n.Assignments {
		lines = append(lines, a.Origin.Line)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// A note on a protocol has a section with links. Each row on common use has a link.
func checkReferences(t *testing.T, c collection) {
	link := regexp.MustCompile(`\]\(https?://`)
	for _, n := range c.protocols {
		_, section, found := strings.Cut(strings.Join(n.lines, "\n"), "\n## Reference\n")
		if !found {
			n.fault(t, 1, "there is no section “Reference”")
		} else if !link.MatchString(section) {
			n.fault(t, n.lineOf("## Reference"), "the section “Reference” has no link")
		}
	}
	for _, n := range c.common {
		for _, a := range n.Assignments {
			if !link.MatchString(n.lines[a.Origin.Line-1]) {
				n.fault(t, a.Origin.Line, "the row on port %d has no link", a.Port)
			}
		}
	}
}

// Each row has a transport. A note without rows is about a protocol without ports.
func checkTransports(t *testing.T, c collection) {
	for _, n := range c.notes() {
		for _, a := range n.Assignments {
			if a.Transports == 0 {
				n.fault(t, a.Origin.Line, "the row on port %d has no transport", a.Port)
			}
		}
	}
	for _, n := range c.protocols {
		carried := slices.ContainsFunc(n.Relations, func(d registry.DeclaredRelation) bool {
			return d.Relation == registry.Carrier
		})
		if len(n.Assignments) == 0 && n.Portless.Space == "" && !carried {
			n.fault(t, 1, "the note has no row, no number of another kind and no carried_by")
		}
	}
}

// topics are the ids of all topics.
var topics = strings.Fields(`
	web mail database messaging files remote-access directory network monitoring containers
	voice games industrial media development security`)

// topicsOf returns the topics of a row, or of the whole note for line 0.
func topicsOf(n note, line int) []string {
	if own, _ := n.cell(line, "Topics"); line > 0 && own != "" {
		return strings.FieldsFunc(own, func(r rune) bool { return r == ',' || r == ' ' })
	}
	return n.front.Topics
}

// Each row and each note on a protocol has at least one topic.
func checkTopics(t *testing.T, c collection) {
	check := func(n note, line, at int) {
		found := topicsOf(n, line)
		if len(found) == 0 {
			n.fault(t, at, "there is no topic")
		}
		for _, topic := range found {
			if !slices.Contains(topics, topic) {
				n.fault(t, at, "%q is not a topic", topic)
			}
		}
	}
	for _, n := range c.protocols {
		check(n, 0, n.lineOf("topics:"))
	}
	for _, n := range c.notes() {
		for _, line := range n.rows() {
			if own, _ := n.cell(line, "Topics"); own != "" || n.About == "" {
				check(n, line, line)
			}
		}
	}
}

// checkWord checks a key of the front matter of each note on a protocol, and the column
// with the same name in all tables.
func checkWord(t *testing.T, c collection, heading string, allowed []string, value func(frontMatter) string) {
	t.Helper()
	key := strings.ToLower(heading) + ":"
	for _, n := range c.protocols {
		if v := value(n.front); !slices.Contains(allowed, v) {
			n.fault(t, n.lineOf(key), "%s %q is not one of %s", key, v, strings.Join(allowed, ", "))
		}
	}
	for _, n := range c.notes() {
		for _, line := range n.rows() {
			if v, _ := n.cell(line, heading); v != "" && !slices.Contains(allowed, v) {
				n.fault(t, line, "%s %q is not one of %s", heading, v, strings.Join(allowed, ", "))
			}
		}
	}
}

func checkEncryption(t *testing.T, c collection) {
	checkWord(t, c, "Encryption", []string{"none", "optional", "required"},
		func(f frontMatter) string { return f.Encryption })
}

// If a note says who should reach the protocol, it gives the reason in one sentence.
func checkExposure(t *testing.T, c collection) {
	checkWord(t, c, "Exposure", []string{"local", "internal", "internet"},
		func(f frontMatter) string { return f.Exposure })
	sentence := regexp.MustCompile(`^[\p{Lu}\d][^.!?]*(?:[.!?]\S[^.!?]*)*\.$`)
	for _, n := range c.protocols {
		if n.front.Exposure != "" && !sentence.MatchString(n.front.Reason) {
			n.fault(t, n.lineOf("exposure_reason:"), "exposure_reason %q is not one sentence", n.front.Reason)
		}
	}
}

// No two notes list the same service on the same port with a common transport.
func checkOnce(t *testing.T, c collection) {
	type row struct {
		note
		*registry.Assignment
	}
	rows := map[string][]row{}
	for _, n := range c.notes() {
		for _, a := range n.Note.Assignments {
			key := fmt.Sprint(a.Port, "-", a.End)
			for _, other := range rows[key] {
				shared := a.Transports&other.Transports != 0 || a.Transports == other.Transports
				if other.note.Note != n.Note && shared && isSameService(a, other.Assignment) {
					n.fault(t, a.Origin.Line, "%s on port %d is also in content/%s:%d",
						nameOf(a), a.Port, other.Path(), other.Origin.Line)
				}
			}
			rows[key] = append(rows[key], row{n, a})
		}
	}
}

// isSameService reports whether two statements share a protocol or have the same name.
func isSameService(a, b *registry.Assignment) bool {
	if name := text.Fold(a.Name); name != "" && name == text.Fold(b.Name) {
		return true
	}
	return slices.ContainsFunc(a.Protocols, func(p *registry.Protocol) bool {
		return slices.Contains(b.Protocols, p)
	})
}

func nameOf(a *registry.Assignment) string {
	if a.Name == "" && len(a.Protocols) > 0 {
		return a.Protocols[0].Label
	}
	return a.Name
}

// The first row of a note on a protocol is its usual port: lookup with the name of the
// protocol lists it first.
func checkUsualPort(t *testing.T, c collection) {
	var asked []note
	var names []string
	for _, n := range c.protocols {
		if len(n.Assignments) > 0 && n.Protocol != nil {
			asked, names = append(asked, n), append(names, n.Protocol.Label)
		}
	}
	i := 0
	for answer, err := range generator.Lookup(c.reg, static.FS, slices.Values(names)) {
		if err != nil {
			t.Fatal(err)
		}
		first := asked[i].Assignments[0]
		if len(answer.Services) == 0 {
			asked[i].fault(t, first.Origin.Line, "lookup %q has no answer", names[i])
		} else if s := answer.Services[0]; s.Port != first.Port || s.End != first.End {
			asked[i].fault(t, first.Origin.Line, "the first row is port %d, but lookup %q lists %d %s first",
				first.Port, names[i], s.Port, s.Name)
		}
		i++
	}
}

// No note has an e-mail address, a user name such as @name, or a name after “by”. Code
// such as `user@host` is allowed.
func checkPeople(t *testing.T, c collection) {
	address := regexp.MustCompile(`[\w.+-]+@[\w-]+\.[\w.-]*\w`)
	code := regexp.MustCompile("`[^`]*`")
	mark := regexp.MustCompile(`\S*@\S*`)
	by := regexp.MustCompile(`\b[Bb]y (\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+)\b`)
	for _, n := range c.notes() {
		for i, line := range n.lines {
			if m := address.FindString(line); m != "" {
				n.fault(t, i+1, "%q is an e-mail address", m)
			} else if m := mark.FindString(code.ReplaceAllString(line, "")); m != "" {
				n.fault(t, i+1, "%q looks like the name of a user", m)
			}
			for _, m := range by.FindAllStringSubmatch(line, -1) {
				protocols, assignments := c.reg.Named(m[1])
				if len(protocols)+len(assignments) == 0 {
					n.fault(t, i+1, "%q looks like the name of a person", m[0])
				}
			}
		}
	}
}

// rfcTitles is the list of RFCs that notes may cite. Each line has the number, a tab and
// the title.
const rfcTitles = "testdata/rfc-titles.txt"

// Each RFC that a note cites is in the list, so a mistyped number is found.
func checkRFCs(t *testing.T) {
	known := readRFCs(t)
	cited := regexp.MustCompile(`(?i)\bRFC[ \x{a0}-]?0*(\d+)`)
	err := fs.WalkDir(content.FS, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == "iana":
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		file, err := fs.ReadFile(content.FS, path)
		for i, line := range strings.Split(string(file), "\n") {
			for _, m := range cited.FindAllStringSubmatch(line, -1) {
				if number, err := strconv.Atoi(m[1]); err != nil || !known[number] {
					t.Errorf("content/%s:%d: RFC %s is not in content/%s", path, i+1, m[1], rfcTitles)
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func readRFCs(t *testing.T) map[int]bool {
	t.Helper()
	file, err := os.ReadFile(rfcTitles)
	if err != nil {
		t.Fatal(err)
	}
	known := map[int]bool{}
	for i, line := range strings.Split(string(file), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		number, title, _ := strings.Cut(line, "\t")
		n, err := strconv.Atoi(number)
		if err != nil || n <= 0 || strings.TrimSpace(title) == "" {
			t.Errorf("content/%s:%d: %q is not a number, a tab and a title", rfcTitles, i+1, line)
		}
		known[n] = true
	}
	return known
}
