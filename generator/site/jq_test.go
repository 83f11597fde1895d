package site_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The test computes the output of each jq command on the page use.html from the
// registry, and compares it with the output of jq.
func TestJQExamples(t *testing.T) {
	tool(t, "jq")
	s := serveSite(t)
	dir := put(t, map[string]string{
		"registry.json": s.file(t, urls.Registry), "index.json": s.file(t, urls.APIIndex),
		"search.json": s.file(t, urls.SearchData),
	})
	want := s.jqPrints(t)
	if len(want) != len(s.examples["jq"]) {
		t.Fatalf("the page has %d commands, want %d", len(s.examples["jq"]), len(want))
	}
	for i, command := range s.examples["jq"] {
		if len(want[i]) < 4 {
			t.Errorf("%s: the notes of this test contain nothing that it would print", command)
		}
		if got := inDir(t, dir, "sh", "-c", command); got != want[i] {
			t.Errorf("%s: got\n%.2000s\nwant\n%.2000s", command, got, want[i])
		}
	}
}

// jqPrints returns the expected output of each jq command on use.html, in the order of
// the page.
func (s served) jqPrints(t *testing.T) []string {
	var here, reserved, udp, taken strings.Builder
	for _, service := range s.reg.Services() {
		sources := strings.Join(sourcesOf(service), ", ")
		if service.Port <= 22 && 22 <= service.End {
			transports := strings.Join(service.AllTransports().IDs(), "/")
			fmt.Fprintf(&here, "%s\t%s\t%s\n", service.Name, transports, sources)
		}
		if service.State == registry.Reserved {
			fmt.Fprintf(&reserved, "%d-%d %s\n", service.Port, service.End, sources)
		}
	}
	bySource := map[string]int{}
	for _, a := range s.reg.Assignments() {
		bySource[a.Origin.Note.Source.ID]++
		if a.Transports&port.UDP != 0 {
			name := ""
			if a.Name != "" {
				name = `"` + strings.ReplaceAll(a.Name, `"`, `""`) + `"`
			}
			fmt.Fprintf(&udp, "%d,%d,%s,\"%s\"\n", a.Port, a.End, name, a.Status())
		}
	}
	refused := []port.Number{}
	for _, p := range s.reg.Ports() {
		if p.Number.RefusedByBrowsers() {
			refused = append(refused, p.Number)
		}
	}
	for _, c := range s.reg.Conflicts() {
		if c.Kind == registry.Taken {
			ours, theirs := strings.Join(serviceIDs(c.Ours), ", "), strings.Join(serviceIDs(c.Theirs), ", ")
			fmt.Fprintf(&taken, "%d: %s, not %s\n", c.Port, ours, theirs)
		}
	}
	ssh, _ := s.reg.Named("ssh")
	var all jsonapi.RegistryFile
	if err := json.Unmarshal([]byte(s.file(t, urls.Registry)), &all); err != nil {
		t.Fatal(err)
	}
	var searched jsonapi.SearchFile
	if err := json.Unmarshal([]byte(s.file(t, urls.SearchData)), &searched); err != nil {
		t.Fatal(err)
	}
	var secure strings.Builder
	for _, d := range searched.Data.Documents {
		if strings.Contains(strings.ToLower(strings.Join(append(d.Names, d.Title, d.Text), "\n")), "secure") {
			fmt.Fprintln(&secure, d.Page)
		}
	}
	return []string{
		here.String(), line(t, ssh[0].Ports()), line(t, refused), reserved.String(), udp.String(), taken.String(),
		line(t, bySource), secure.String(), all.Revision + "\n", all.Revision + "\n",
	}
}

// line returns v as JSON, followed by a newline.
func line(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

func serviceIDs(services []*registry.Service) []string {
	ids := []string{}
	for _, s := range services {
		ids = append(ids, s.ID)
	}
	return ids
}
