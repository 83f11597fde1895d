package output

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"
)

// edition returns a site of 30 files in 4 folders. Two editions share 10 files with the
// same content, 8 with another content of the same size, and 4 of another size. Each has 8
// files that the other does not have.
func edition(name string) []File {
	var files []string
	add := func(n int, file, content string) {
		for i := range n {
			files = append(files, fmt.Sprintf("%c/"+file, 'a'+i%3, i), content)
		}
	}
	add(10, "same-%d.html", "this page never changes")
	add(8, "size-%d.html", "a page of the edition "+name[:1])
	add(4, "page-%d.html", "a page of another size in "+name)
	add(4, name+"/only-%d.html", "only in "+name)
	add(4, "only-"+name+"-%d.html", "also only in "+name)
	return site(files...)
}

// contentOf maps the paths of files to their content.
func contentOf(files []File) map[string]string {
	content := map[string]string{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			panic(err)
		}
		content[f.Path] = b.String()
	}
	return content
}

// build builds an edition on a disk at the time of the disk.
func (m *memory) build(t *testing.T, files []File, opts Options) (Result, error) {
	t.Helper()
	return job{disk: m, booted: time.Unix(500, 0), now: m.clock, Options: opts}.run(t.Context(), files)
}

// built returns a disk with an edition.
func built(t *testing.T, name string, sync bool) *memory {
	t.Helper()
	m := newMemory()
	if _, err := m.build(t, edition(name), Options{Input: name, Sync: sync}); err != nil {
		t.Fatal(err)
	}
	return m
}

// recorded returns the operations of a build of the edition "new" on a copy of a disk.
func recorded(t *testing.T, before *memory, sync bool) []operation {
	t.Helper()
	// One goroutine renders the files, so that the operations have the same order each time.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	m := before.clone()
	if _, err := m.build(t, edition("new"), Options{Input: "new", Sync: sync}); err != nil {
		t.Fatal(err)
	}
	if len(m.log) < 80 {
		t.Fatalf("the build has only %d operations", len(m.log))
	}
	return m.log
}

// checkWhole reports files that have neither their old nor their new content.
func checkWhole(t *testing.T, state *memory, old, new map[string]string) {
	t.Helper()
	have := state.files()
	for _, name := range state.temporaries() {
		delete(have, name)
	}
	for name, content := range have {
		if was, in := old[name]; in && content == was {
			continue
		}
		if is, in := new[name]; in && content == is {
			continue
		}
		t.Errorf("%s contains %q", name, content)
	}
	for name := range old {
		if _, kept := new[name]; kept {
			if _, there := have[name]; !there {
				t.Errorf("%s is missing", name)
			}
		}
	}
}

// checkHeals builds the old and the new edition on copies of a disk. The result must be as
// in an empty folder, and the build after it must find nothing to do.
func checkHeals(t *testing.T, state *memory, booted time.Time) {
	t.Helper()
	for _, name := range []string{"old", "new"} {
		m := state.clone()
		m.clock = m.clock.Add(time.Hour)
		next := job{disk: m, booted: booted, now: m.clock, Options: Options{Input: name}}
		if _, err := next.run(t.Context(), edition(name)); err != nil {
			t.Errorf("the next build fails: %v", err)
			continue
		}
		if got, want := m.files(), contentOf(edition(name)); !maps.Equal(got, want) {
			t.Errorf("after the next build the site is\n%v, want\n%v", got, want)
		}
		if r, err := next.run(t.Context(), edition(name)); err != nil || !r.Unchanged {
			t.Errorf("the build after the next: %+v, %v", r, err)
		}
	}
}

// If a build is killed after any operation, or in the middle of a write, each file is whole,
// and the next build completes the folder. On a first build, files may be torn.
func TestKilledAfterAnyOperation(t *testing.T) {
	old, new := contentOf(edition("old")), contentOf(edition("new"))
	for _, sync := range []bool{false, true} {
		for _, first := range []bool{false, true} {
			before := newMemory()
			if !first {
				before = built(t, "old", sync)
			}
			log := recorded(t, before, sync)
			for n := range len(log) + 1 {
				state := before.clone()
				state.replay(log[:n])
				if !first {
					checkWhole(t, state, old, new)
				}
				checkHeals(t, state, time.Unix(500, 0))
				if t.Failed() {
					t.Fatalf("killed after %d of %d operations, sync %v, first build %v", n, len(log), sync, first)
				}
			}
		}
	}
}

// If the machine loses power, the file system may have kept any of the names and any of
// the contents that were not synced. The next build completes the folder. Each file is
// whole if Sync is set, or if the file system writes the content of a file before its name.
func TestPowerLoss(t *testing.T) {
	old, new := contentOf(edition("old")), contentOf(edition("new"))
	empty, unsynced, synced := newMemory(), built(t, "old", false), built(t, "old", true)
	for _, c := range []struct {
		what                 string
		before               *memory
		sync, ordered, whole bool
		seeds                uint64
	}{
		{"over a site", unsynced, false, false, false, 1000},
		{"over a site, content before name", unsynced, false, true, true, 1000},
		{"over a site, with sync", unsynced, true, false, true, 1000},
		{"over a synced site", synced, false, false, false, 200},
		{"first build", empty, false, false, false, 200},
		{"first build, with sync", empty, true, false, false, 200},
	} {
		t.Run(c.what, func(t *testing.T) {
			log := recorded(t, c.before, c.sync)
			for seed := range c.seeds {
				state := c.before.clone()
				state.losePower(log, rand.New(rand.NewPCG(seed, 1)), c.ordered)
				if c.whole {
					checkWhole(t, state, old, new)
				}
				checkHeals(t, state, time.Unix(2000, 0))
				if t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
		})
	}
}

// After a restart of the machine, a build trusts a folder only if it was synced. Otherwise
// it compares the content of all files. A build with Sync syncs a folder that has not
// changed.
func TestTrustAfterRestart(t *testing.T) {
	opts := func(sync bool) Options { return Options{Input: "old", Sync: sync} }
	rebooted := func(m *memory, sync bool) Result {
		t.Helper()
		m.clock = m.clock.Add(time.Hour)
		j := job{disk: m, booted: m.clock.Add(-time.Minute), now: m.clock, Options: opts(sync)}
		r, err := j.run(t.Context(), edition("old"))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := rebooted(built(t, "old", true), false); !r.Unchanged {
		t.Errorf("a synced site: %+v", r)
	}
	m := built(t, "old", false)
	if r := rebooted(m, false); r.Unchanged || r.Written != 0 {
		t.Errorf("a site without sync: %+v", r)
	}
	if r, err := m.build(t, edition("old"), opts(true)); err != nil || !r.Unchanged {
		t.Errorf("a build with sync: %+v, %v", r, err)
	}
	if r := rebooted(m, false); !r.Unchanged {
		t.Errorf("the synced site: %+v", r)
	}
	m = built(t, "old", false)
	m.clock = m.clock.Add(-time.Hour)
	if r, err := m.build(t, edition("old"), opts(false)); err != nil || r.Unchanged {
		t.Errorf("the clock was set back: %+v, %v", r, err)
	}
}
