package jsonapi

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// revised returns the revision of a file. It checks that the revision is a hash of the
// data without origins.
func revised(t *testing.T, reg *registry.Registry, uri string) string {
	t.Helper()
	var file struct {
		Revision string
		Data     json.RawMessage
	}
	if err := json.Unmarshal([]byte(rendered(t, reg, Options{})[uri]), &file); err != nil {
		t.Fatal(err)
	}
	facts := regexp.MustCompile(`,"origin":\{"source":"\w+","path":"[^"]+","line":\d+,"column":\d+\}`).
		ReplaceAll(file.Data, nil)
	if want := fmt.Sprintf("sha256-%x", sha256.Sum256(facts)); file.Revision != want {
		t.Errorf("%s has the revision %s, want %s", uri, file.Revision, want)
	}
	return file.Revision
}

func TestRevisionIsAHashOfTheFacts(t *testing.T) {
	reg := small(t)
	for _, uri := range []string{"registry.json", "ports/22.json", "home.json", "protocols/ssh.json",
		"ranges/system.json"} {
		revised(t, reg, uri)
	}
}

// The revision of a file stays the same if a note has only moved lines. It changes if a
// fact changes, such as a name.
func TestRevisionIsOfFacts(t *testing.T) {
	of := func(say ...string) string {
		var n fixture.Notes
		n.Say(t, "mine", say...)
		return revised(t, n.Registry(), "registry.json")
	}
	first := of("22/tcp [SSH]", "23/tcp [Telnet]")
	for _, test := range []struct {
		say  []string
		same bool
	}{
		{[]string{"23/tcp [Telnet]", "22/tcp [SSH]"}, true},
		{[]string{"22/tcp [SSH]", "23/udp [Telnet]"}, false},
		{[]string{"22/tcp [SSH]: login", "23/tcp [Telnet]"}, false},
		{[]string{"22/tcp [SSH]", "23/tcp !deprecated [Telnet]"}, false},
		{[]string{"22/tcp [SSH]"}, false},
	} {
		if same := of(test.say...) == first; same != test.same {
			t.Errorf("%q gives the same revision: %t, want %t", test.say, same, test.same)
		}
	}
}

// The revisions of index.json, sources.json and search.json are hashes of all their data.
func TestRevisionsOfOtherFiles(t *testing.T) {
	all := rendered(t, small(t), Options{})
	for _, uri := range []string{"index.json", "sources.json", "search.json"} {
		var file struct {
			Revision string
			Data     json.RawMessage
		}
		if err := json.Unmarshal([]byte(all[uri]), &file); err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("sha256-%x", sha256.Sum256(file.Data)); file.Revision != want {
			t.Errorf("%s has the revision %s, want %s", uri, file.Revision, want)
		}
	}
}

// A description may contain text that looks like an origin, such as ,"origin":{. The
// revision is still a hash without the real origin.
func TestOriginInWords(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", `22/tcp [SSH]: a,"origin":{"source":"x"}`)
	r, err := newFragments(n.Registry(), urls.Folders{}, Envelope{})
	if err != nil {
		t.Fatal(err)
	}
	for a, kept := range r.assignments.kept {
		if got, want := string(kept.json[kept.facts:]), `,"origin":{"source":"notes","path":"mine.md","line":2,`+
			`"column":1}}`; got != want {
			t.Errorf("%s has the origin %s, want %s", a.ID, got, want)
		}
	}
}
