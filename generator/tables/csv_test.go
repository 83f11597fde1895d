package tables_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portolan/generator/registry"
)

var (
	remark   = regexp.MustCompile(`(?s)\s*IANA assigned this well-formed service name.*`)
	citation = regexp.MustCompile(
		`RFC(\d+)|((?:draft|RFC)-[a-z0-9-]+-\d\d[^\]]*)|(https://[^\]]+)|((?:ISO|ITU|3GPP|TR-)[^\]]*)`)
)

// csvFacts returns the facts of all entries in a CSV file, in the format of
// numbered.lines. assigned is the number of entries that assign a port to a service.
func csvFacts(t *testing.T, in []byte) (facts []string, assigned int) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(in))
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if record[1] == "" || record[0] == "Service Name" || strings.HasPrefix(record[3], "Dynamic and") {
			continue
		}
		for i := range record {
			record[i] = strings.Join(strings.Fields(record[i]), " ")
		}
		said := entryOf(record)
		for _, m := range citation.FindAllStringSubmatch(record[8], -1) {
			title := m[2] + m[4]
			switch {
			case m[1] != "":
				title = "RFC " + m[1]
			case m[3] != "":
				title = registry.ReferenceTitle(m[3])
			}
			said.cited = append(said.cited, strings.Replace(title, "RFC-", "draft-", 1))
		}
		facts = append(facts, said.lines()...)
		if record[0] != "" {
			assigned++
		}
	}
	slices.Sort(facts)
	return facts, assigned
}

// numbered contains the facts that an entry lists about a port or range.
type numbered struct {
	first, last                                int
	transport, state, service, name            string
	since, modified, alias, code, unauthorized string
	cited                                      []string
}

// entryOf reads the facts of an entry. It searches for single words, but package tables
// matches complete phrases. So the two readers are unlikely to have the same errors.
func entryOf(record []string) numbered {
	var s numbered
	if n, _ := fmt.Sscanf(record[1], "%d-%d", &s.first, &s.last); n == 1 {
		s.last = s.first
	}
	s.transport, s.service, s.modified, s.code = record[2], record[0], record[7], record[9]
	note, description := record[11], strings.ToLower(record[3])
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(note+" "+description, w) })
	}
	switch {
	case s.service != "":
		s.name, s.since, s.state = cmp.Or(remark.ReplaceAllString(record[3], ""), s.service), record[6], "assigned"
		// The description of the entry for port 9953 is only the number 9953.
		if s.name == record[1] {
			s.name = s.service
		}
		if has("is an alias to", "is a duplicate of") {
			_, quoted, _ := strings.Cut(note, "\"")
			s.alias, _, _ = strings.Cut(quoted, "\"")
			s.state = "deprecated"
		} else if strings.HasSuffix(description, "(historic)") {
			s.state = "deprecated"
		} else if description == "de-registered" {
			s.name, s.state = s.service, "retired"
		}
	case strings.HasPrefix(description, "any private"):
		s.name, s.state = record[3], "assigned"
	case strings.HasPrefix(description, "reserved"):
		s.state = "reserved"
	case strings.Contains(description, "unassigned"), strings.HasPrefix(description, "possibly"):
		s.state = "unassigned"
	default:
		s.state = "retired"
	}
	if record[10] != "" || has("unoffically", "widespread", "also used by", "possibly") {
		s.unauthorized = "yes"
	}
	return s
}

// lines returns one line for each number. For an assigned range, it returns only one
// line, with the first and the last number.
func (s numbered) lines() []string {
	slices.Sort(s.cited)
	var lines []string
	for n := s.first; n <= s.last; n++ {
		cited := slices.Compact(slices.Clone(s.cited))
		lines = append(lines, fmt.Sprintf("%d/%s %s %q %q %q since %q modified %q alias %q code %q use %q",
			n, s.transport, s.state, s.service, s.name, cited, s.since, s.modified, s.alias, s.code, s.unauthorized))
		if s.state == "assigned" || s.state == "deprecated" {
			lines[len(lines)-1] += fmt.Sprintf(" to %d", s.last)
			break
		}
	}
	return lines
}
