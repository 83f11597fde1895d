package search_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"portolan/generator"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/search"
	"portolan/static"
)

// The test looks up only every 50th number of the whole content, to save time.
const sample = 50

// Lookup and the search box find the same services for a number, in the same order.
func TestLookupAgreesWithTheEngineOnNumbers(t *testing.T) {
	for name, layer := range map[string]generator.Layer{"seed": seed, "odd": odd, "whole": whole} {
		reg, engine := wholeSite(t)
		if name != "whole" {
			reg = load(t, layer)
			engine = newEngine(t, reg)
		}
		for i, p := range reg.Ports() {
			if name == "whole" && i%sample > 0 {
				continue
			}
			query := fmt.Sprint(p.Number)
			answers := lookUp(t, reg, query)
			found, err := engine.Search(query, len(reg.ServicesAt(p.Number)))
			if err != nil {
				t.Fatal(err)
			}
			box, lookup := found.Services[:min(len(found.Services), found.Total-found.Longer)], answers[0].Services
			if !slices.Equal(box, lookup) {
				t.Errorf("%s: %s finds %s in the box, %s in lookup", name, query, ids(box), ids(lookup))
			}
		}
	}
}

// Lookup and the search box find the same services for lists, ranges and lines that other
// tools print.
func TestLookupAgreesWithTheEngineOnNotations(t *testing.T) {
	reg, engine := wholeSite(t)
	queries := []string{
		"0.0.0.0:8080->80/tcp", "20/21", "389,636/TCP", "67和68", "8000 bis 8100", "60000+", ":8080", "port 22",
		"8080:80", "53/udp",
	}
	answers := lookUp(t, reg, queries...)
	for i, query := range queries {
		found, err := engine.Search(query, most)
		if err != nil {
			t.Fatal(err)
		}
		a := answers[i]
		if a.Total == 0 || a.Total != found.Total || a.Services[0] != found.Services[0] {
			t.Errorf("%s finds %d services in the box: %s; %d in lookup: %s",
				query, found.Total, ids(found.Services), a.Total, ids(a.Services))
		}
	}
}

func lookUp(t *testing.T, reg *registry.Registry, queries ...string) []generator.Answer {
	t.Helper()
	var answers []generator.Answer
	for a, err := range generator.Lookup(reg, static.FS, slices.Values(queries)) {
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, a)
	}
	return answers
}

func ids(services []*registry.Service) []string {
	all := []string{}
	for _, s := range services {
		all = append(all, s.ID)
	}
	return all
}

// For the short name of a protocol with a note, the first result is a usual port of the
// protocol, if its main service is on such a port.
func TestNamesLeadToTheUsualPort(t *testing.T) {
	reg, engine := wholeSite(t)
	looked := 0
	for _, p := range reg.Protocols() {
		main := reg.Main(p)
		if p.Note == nil || main == nil || !main.Usual {
			continue
		}
		looked++
		found, err := engine.Search(p.Label, 1)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Services) == 0 || found.Match != search.Name || !found.Services[0].Usual {
			t.Errorf("%q finds %v (%s), want %s", p.Label, ids(found.Services), found.Match, main.ID)
		}
	}
	if looked < 50 {
		t.Errorf("only %d names of protocols were looked up", looked)
	}
}

// TestQueries checks the first result of many queries that people type. Each query lists the
// correct first results: ports, a protocol without ports, or the band of a class or of an
// unassigned number. A query without correct results must find nothing.
func TestQueries(t *testing.T) {
	data, err := os.ReadFile("testdata/queries.json")
	if err != nil {
		t.Fatal(err)
	}
	var queries []query
	if err := json.Unmarshal(data, &queries); err != nil {
		t.Fatal(err)
	}
	reg, engine := wholeSite(t)
	left := maps.Clone(queryExceptions)
	var lock sync.Mutex
	// t.Run returns only after the parallel subtests have finished.
	t.Run("parts", func(t *testing.T) {
		engines := []*search.Engine{engine, newEngine(t, reg)}
		for i, engine := range engines {
			part := queries[i*len(queries)/len(engines) : (i+1)*len(queries)/len(engines)]
			t.Run(part[0].Q, func(t *testing.T) {
				t.Parallel()
				for _, q := range part {
					found := q.found(t, engine)
					if q.answeredBy(found) {
						continue
					}
					lock.Lock()
					if !left[q.Q] {
						t.Errorf("%q (%s, want %v %s) finds %v", q.Q, q.Kind, q.Ports, q.Protocol, found)
					}
					delete(left, q.Q)
					lock.Unlock()
				}
			})
		}
	})
	for q := range left {
		t.Errorf("%q is answered correctly now: remove it from queryExceptions", q)
	}
}

// query is a query of the test, with its correct first results.
type query struct {
	Q, Kind, Protocol, Block string
	Ports                    []port.Number
}

// found returns the first results of a query. If the correct answer is a protocol, found
// may reverse the results, because hits lists most protocols after the ports.
func (q query) found(t *testing.T, engine *search.Engine) []string {
	t.Helper()
	found := strings.Fields(hits(t, engine, q.Q, 3))
	if q.Block == "" && q.Protocol != "" && !slices.Contains(found[:min(1, len(found))], q.Protocol) {
		slices.Reverse(found)
	}
	return found
}

// answeredBy reports whether the first result is correct. If the query has no correct
// results, it reports whether there are no results.
func (q query) answeredBy(found []string) bool {
	if len(found) == 0 {
		return q.Block == "" && q.Protocol == "" && len(q.Ports) == 0
	}
	return found[0] == cmp.Or(q.Block, q.Protocol) ||
		slices.ContainsFunc(q.Ports, func(n port.Number) bool { return fmt.Sprint(n) == found[0] })
}

// queryExceptions are the queries with a wrong first result. If such a query gets a correct
// first result, the test fails, and the query must be removed from the list.
var queryExceptions = map[string]bool{
	"time network": true, "time network protocol": true, "encrypted remote login": true,
	"minecraft bedrock": true, "kubernetes scheduler": true,
}
