package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/port"
)

func TestRelations(t *testing.T) {
	for _, relation := range []Relation{Clear, Secured, Carrier, Carried, Successor, Predecessor, Family} {
		if relation.Reverse().Reverse() != relation {
			t.Errorf("the reverse of the reverse of %s is %s", relation, relation.Reverse().Reverse())
		}
	}
	var w notes
	any := func(r Relation, name string) DeclaredRelation {
		return DeclaredRelation{Relation: r, Name: name, Any: true}
	}
	w.add(Note{Title: "http", About: "http", Relations: []DeclaredRelation{any(Secured, "https"), any(Secured, "none")}}, NotesSource,
		namedAt(80, port.TCP, "http", "HTTP"), namedAt(8080, port.TCP, "http", "HTTP"))
	w.add(Note{Title: "https", About: "https"}, NotesSource, namedAt(443, port.TCP, "https", "HTTPS"))
	w.add(Note{Title: "doh", About: "doh", Relations: []DeclaredRelation{any(Carrier, "https")}}, NotesSource)
	w.add(Note{Title: "ftp", About: "ftp", Relations: []DeclaredRelation{{Relation: Secured, Name: "ftp", Number: 990}}}, NotesSource,
		namedAt(21, port.TCP, "ftp", "FTP"), namedAt(990, port.TCP, "ftp", "FTP"))
	w.add(Note{Title: "i"}, ianaTest, registeredAt(5353, port.TCP, "doh", "Something else"))
	reg := w.build(t)
	var got []string
	for _, s := range reg.Services() {
		for _, r := range s.Related {
			got = append(got, fmt.Sprintf("%s %s %s", s.ID, r.Relation, r.Service.ID))
		}
	}
	want := "ftp.21 secured ftp.990, http.80 secured https.443, https.443 clear http.80, ftp.990 clear ftp.21"
	if joined := strings.Join(got, ", "); joined != want {
		t.Errorf("got  %s\nwant %s", joined, want)
	}
	https, _ := reg.Named("https")
	doh, _ := reg.Named("doh")
	if len(https) != 1 || len(https[0].Related) != 2 || https[0].Related[0].Relation != Carried || https[0].Related[1].Relation != Clear {
		t.Errorf("https is related to %v", https[0].Related)
	}
	if len(doh) != 2 || doh[0].Note == nil || len(doh[0].Assignments) != 0 {
		t.Errorf("doh names %d protocols, want the one inside HTTPS and another one of the registry", len(doh))
	}
	if !reg.ServicesAt(80)[0].IsRelated(reg.ServicesAt(443)[0]) || reg.ServicesAt(80)[0].IsRelated(reg.ServicesAt(21)[0]) {
		t.Error("only declared relations may make services related")
	}
}

func TestMainService(t *testing.T) {
	var w notes
	w.add(Note{Title: "minecraft", About: "minecraft"}, NotesSource, namedAt(25565, port.TCP, "minecraft", "Minecraft"), namedAt(19132, port.UDP, "minecraft", "Minecraft"))
	w.add(Note{Title: "n"}, NotesSource, namedAt(8080, port.TCP, "http-alt", ""), Draft{Port: 9, Name: "gone", Mentions: []Mention{{Short: "gone"}}, State: Retired})
	w.add(Note{Title: "i"}, ianaTest, registeredAt(591, port.TCP, "http-alt", "FileMaker"), registeredAt(8008, port.TCP, "http-alt", "HTTP Alternate"),
		registeredAt(8080, port.TCP, "http-alt", "HTTP Alternate"), registeredAt(3, port.TCP, "lone", ""), registeredAt(2, port.TCP, "lone", ""))
	reg := w.build(t)
	for name, want := range map[string]port.Number{"minecraft": 25565, "http-alt": 8080, "lone": 2} {
		p, _ := reg.Named(name)
		if got := reg.Main(p[0]); got == nil || got.Port != want {
			t.Errorf("the main service of %s is %v, want port %d", name, got, want)
		}
	}
	if p, _ := reg.Named("gone"); reg.Main(p[0]) != nil {
		t.Error("a protocol that is not in use has a main service")
	}
}

func TestNumbersWithoutPages(t *testing.T) {
	var w notes
	w.add(Note{Title: "i"}, ianaTest,
		Draft{Port: 0, State: Reserved}, Draft{Port: 4, End: 9, State: Unassigned},
		registeredAt(6379, port.TCP, "redis", "Redis"), Draft{Port: 6379, State: Reserved, Transports: port.UDP}, Draft{Port: 585, Name: "imap4-ssl", State: Retired})
	reg := w.build(t)
	var pages []port.Number
	for _, p := range reg.Ports() {
		pages = append(pages, p.Number)
	}
	if got := fmt.Sprint(pages, len(reg.Ranges())); got != "[585 6379] 0" {
		t.Errorf("ports with pages and number of ranges: %s", got)
	}
	if got := describeServices(reg, 6379); got != `redis.6379 "Redis" used [] registered [tcp] of 1; reserved.6379 "Reserved" used [] registered [udp] reserved of 1` {
		t.Errorf("services on 6379: %s", got)
	}
	if len(reg.Port(6379).Assignments) != 2 || len(reg.ServicesAt(0)) != 1 || len(reg.ServicesIn(5, 600)) != 2 {
		t.Error("a statement or service is missing")
	}
}

func TestWeightOfNames(t *testing.T) {
	var w notes
	w.add(Note{Title: "mc", About: "mc"}, NotesSource, namedAt(25565, port.TCP, "mc", "MC"), namedAt(19132, port.UDP, "mc", "MC"),
		Draft{Port: 25565, Name: "MC", Mentions: []Mention{{Short: "mc"}}, State: Retired})
	w.add(Note{Title: "i"}, ianaTest, registeredAt(19132, port.UDP, "mc", "MC"), registeredAt(5, port.UDP, "other", ""))
	reg := w.build(t)
	weights := map[string]int{}
	for _, s := range reg.Services() {
		weights[fmt.Sprint(s.Port, " ", s.State)] = reg.Weight(s)
		if s.Usual != (s.Port == 25565 && s.State == Assigned) {
			t.Errorf("%s: usual %v", s.ID, s.Usual)
		}
	}
	if weights["25565 assigned"] <= weights["19132 assigned"] || weights["19132 assigned"] <= weights["25565 retired"] || weights["5 assigned"] != 0 {
		t.Errorf("weights %v", weights)
	}
}

func TestRelatedServicesAreNotACrowd(t *testing.T) {
	for relations, want := range map[string]int{"family": 0, "none": 2} {
		var w notes
		declared := []DeclaredRelation{{Relation: Family, Name: "b", Any: true}}
		if relations == "none" {
			declared = nil
		}
		w.add(Note{Title: "A", About: "a", Relations: declared}, NotesSource, namedAt(9, port.TCP, "a", ""), namedAt(1, port.TCP, "a", ""))
		w.add(Note{Title: "B", About: "b"}, NotesSource, namedAt(8, port.TCP, "b", ""), namedAt(1, port.TCP, "b", ""))
		if got := len(Crowd(w.build(t).ServicesAt(1))); got != want {
			t.Errorf("%s: a crowd of %d, want %d", relations, got, want)
		}
	}
}
