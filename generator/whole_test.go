package generator

import (
	"bytes"
	"compress/gzip"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"portolan/content"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// wholeSite renders the whole default site, IANA's registry included, once.
func wholeSite(t *testing.T) map[string][]byte {
	t.Helper()
	once.Do(func() { whole = renderSite(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}})) })
	return whole
}

var (
	once  sync.Once
	whole map[string][]byte
)

// The whole default site, IANA's registry included: every link and anchor
// resolves, no id stands twice on a page, and no page is a burden.
func TestWholeRegistry(t *testing.T) {
	rendered := wholeSite(t)
	pages := readPages(t, rendered)
	checkIndexWeight(t, rendered)
	if len(pages) < 12_000 {
		t.Errorf("%d pages, want 12,000 and more", len(pages))
	}
	for from, p := range pages {
		for _, link := range p.links {
			checkLink(t, rendered, pages, from, link)
		}
		slices.Sort(p.ids)
		if n := len(p.ids); len(slices.Compact(p.ids)) != n {
			t.Errorf("%s: an id stands twice", from)
		}
		limit := 150_000
		if path.Dir(from) == "ports" && from != urls.Ports {
			limit = 3<<10 + 100*max(0, p.services-8) // a port that many programs share
		}
		if weight := gzipped(t, rendered[from]); weight > limit {
			t.Errorf("%s weighs %d bytes gzipped, want at most %d", from, weight, limit)
		}
	}
}

// checkIndexWeight holds the search index, which people load to search, to what
// a slow line takes in a second or so.
func checkIndexWeight(t *testing.T, rendered map[string][]byte) {
	t.Helper()
	whole := 0
	for name, content := range rendered {
		if !strings.HasPrefix(name, "assets/search-index.") {
			continue
		}
		whole = max(whole, len(content))
		if weight := gzipped(t, content); weight > 135_000 {
			t.Errorf("%s weighs %d bytes gzipped, want at most 135,000", name, weight)
		}
	}
	if whole < 100_000 {
		t.Errorf("the search index has %d bytes: not all can be in it", whole)
	}
}

// The file that holds everything is not too much for a visitor to load.
func TestRegistryFileIsLight(t *testing.T) {
	if weight := gzipped(t, wholeSite(t)[urls.Registry]); weight > 1_000_000 {
		t.Errorf("%s weighs %d bytes gzipped, want at most 1,000,000", urls.Registry, weight)
	}
}

// readPages takes all pages of a site apart.
func readPages(t *testing.T, rendered map[string][]byte) map[string]page {
	names := slices.DeleteFunc(slices.Collect(maps.Keys(rendered)), func(name string) bool { return !isPage(name) })
	pages := map[string]page{}
	var lock sync.Mutex
	var wait sync.WaitGroup
	for part := range slices.Chunk(names, len(names)/runtime.NumCPU()+1) {
		wait.Go(func() {
			for _, name := range part {
				p := readPage(t, name, rendered[name])
				lock.Lock()
				pages[name] = p
				lock.Unlock()
			}
		})
	}
	wait.Wait()
	return pages
}

func gzipped(t *testing.T, b []byte) int {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Len()
}

// A number of every kind leads to an answer: its own page, a range's, or the
// band's that holds it.
func TestEveryNumberIsAnswered(t *testing.T) {
	reg, files := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	exists := map[string]bool{}
	for _, f := range files {
		exists[f.Path] = true
	}
	free := map[port.Band]map[port.Number]bool{}
	for _, b := range port.Bands() {
		if !exists[urls.Band(b)] {
			t.Fatalf("%s is missing", urls.Band(b))
		}
		free[b] = map[port.Number]bool{}
		for _, run := range reg.Free(b) {
			for i := range run.Size() {
				free[b][run.First+port.Number(i)] = true
			}
		}
	}
	for i := range 65_536 {
		n := port.Number(i)
		covering := reg.ServicesAt(n)
		taken := slices.ContainsFunc(covering, func(s *registry.Service) bool { return s.State != registry.Unassigned })
		if free[n.Band()][n] == taken {
			t.Errorf("%d: %d services, and listed as free: %v", n, len(covering), free[n.Band()][n])
		}
		for _, s := range covering {
			if !exists[urls.Service(s)] {
				t.Errorf("%d: %s is missing", n, urls.Service(s))
			}
		}
	}
}

// A registry in which every number is assigned is rendered like any other.
func TestEveryNumberAssigned(t *testing.T) {
	_, files := siteFiles(t, siteOptions(tableOf(65_536)))
	shown := map[string]bool{}
	var page bytes.Buffer
	for _, f := range files {
		page.Reset()
		if err := f.Render(&page); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		shown[f.Path] = bytes.Contains(page.Bytes(), []byte("service-"+strings.TrimSuffix(path.Base(f.Path), ".html")))
	}
	for n := range 65_536 {
		if file := urls.Port(port.Number(n)); !shown[file] {
			t.Fatalf("%s does not show its service", file)
		}
	}
}
