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
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// The default site includes the registry of IANA. Each page of the site, and the search
// index, is small enough for a slow connection.
func TestWholeSiteIsLight(t *testing.T) {
	rendered, faults, pages := wholeSite(t), fixture.Faults{T: t}, 0
	checkIndexWeight(t, rendered)
	checkChartWeight(t, rendered)
	for name, content := range rendered {
		if !isPage(name) {
			continue
		}
		pages++
		checkListWeight(&faults, name, content, gzipped(t, content))
		limit, ofPort := 150_000, path.Dir(name) == "ports" && name != urls.Ports
		if ofPort {
			limit = 18 << 8
		}
		weight := gzipped(t, content)
		// The page of a port with more than eight services may be larger, or one with remarks.
		if weight > limit && ofPort {
			limit += 130 * max(0, readPage(t, name, content).services-8)
			limit += 125 * bytes.Count(content, []byte(`class="src system"`))
		}
		if weight > limit {
			faults.Errorf("%s has %d bytes gzipped, want at most %d", name, weight, limit)
		}
	}
	if pages < 7_500 {
		t.Errorf("%d pages, want 7,500 and more", pages)
	}
}

// checkListWeight checks the size of a page with a list. The two lists with which visitors begin have
// few elements, so that they open at once on a phone.
func checkListWeight(t *fixture.Faults, name string, content []byte, weight int) {
	if !bytes.Contains(content, []byte(" data-list")) && name != urls.Notes {
		return
	}
	if weight > 60_000 {
		t.Errorf("the list %s has %d bytes gzipped, want at most 60,000", name, weight)
	}
	elements := bytes.Count(content, []byte("<")) - bytes.Count(content, []byte("</"))
	if elements > 3_000 && slices.Contains([]string{urls.Ports, urls.Protocols, urls.Notes}, name) {
		t.Errorf("%s has %d elements, want at most 3,000", name, elements)
	}
}

// Links lead from the list of ports to each service with a page, and from the list of protocols to
// each protocol, without scripts.
func TestListsLeadToEverything(t *testing.T) {
	rendered := wholeSite(t)
	reg, _ := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	faults := fixture.Faults{T: t}
	reached := func(start, lists string) map[string]bool {
		all := map[string]bool{}
		for _, link := range readPage(t, start, rendered[start]).links {
			list := path.Join(path.Dir(start), link)
			all[list] = true
			if strings.HasPrefix(list, lists) && isPage(list) {
				for _, further := range readPage(t, list, rendered[list]).links {
					all[path.Join(path.Dir(list), further)] = true
				}
			}
		}
		return all
	}
	ports, protocols := reached(urls.Ports, "ranges/"), reached(urls.Protocols, "protocols/letter.")
	for _, s := range reg.Services() {
		// A band shows at most 40 services of one port. The page of the port has the others.
		if page := urls.Service(urls.Folders{}, s); s.State.HasPage() && !ports[page] {
			faults.Errorf("no list leads to %s", page)
		}
	}
	for _, p := range reg.Protocols() {
		if page := (urls.Folders{}).Protocol(p); !protocols[urls.Escape(page)] && !protocols[page] {
			faults.Errorf("no list leads to %s", page)
		}
	}
}

// checkIndexWeight checks the size of the search index. A visitor who searches must load
// it, which should take about one second with a slow connection.
func checkIndexWeight(t *testing.T, rendered map[string][]byte) {
	t.Helper()
	whole := 0
	for name, content := range rendered {
		if !strings.HasPrefix(name, "assets/search-index.") {
			continue
		}
		whole = max(whole, len(content))
		if weight := gzipped(t, content); weight > 137_000 {
			t.Errorf("%s has %d bytes gzipped, want at most 137,000", name, weight)
		}
	}
	if whole < 100_000 {
		t.Errorf("the search index has only %d bytes, so it cannot be complete", whole)
	}
}

// checkChartWeight checks the size of the picture of all ports, which many pages show.
func checkChartWeight(t *testing.T, rendered map[string][]byte) {
	t.Helper()
	for name, content := range rendered {
		if strings.HasPrefix(name, "assets/chart.") {
			if weight := gzipped(t, content); weight > 10_000 || weight < 3_000 {
				t.Errorf("%s has %d bytes gzipped, want 3,000 to 10,000", name, weight)
			}
			return
		}
	}
	t.Error("there is no picture of all ports")
}

// The file api/v1/registry.json, which contains all facts, is small enough for a visitor
// to load.
func TestRegistryFileIsLight(t *testing.T) {
	if weight := gzipped(t, wholeSite(t)[urls.Registry]); weight > 1_400_000 {
		t.Errorf("%s has %d bytes gzipped, want at most 1,400,000", urls.Registry, weight)
	}
}

// readPages reads all pages of a site.
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

// Every port number leads to a page: its own page, the page of a range, or the page of
// its band.
func TestEveryNumberIsAnswered(t *testing.T) {
	reg, files := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	exists := map[string]bool{}
	for _, f := range files {
		exists[f.Path] = true
	}
	free := map[port.Band]map[port.Number]bool{}
	for _, b := range port.Bands() {
		if !exists[urls.Folders{}.Band(b)] {
			t.Fatalf("%s is missing", urls.Folders{}.Band(b))
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
			if !exists[urls.Service(urls.Folders{}, s)] {
				t.Errorf("%d: %s is missing", n, urls.Service(urls.Folders{}, s))
			}
		}
	}
}

// Even if a registry assigns every port number, each number has a page that shows its
// service. The test renders only every 61st file of the site.
func TestEveryNumberAssigned(t *testing.T) {
	const sample = 61
	_, files := siteFiles(t, siteOptions(tableOf(65_536)))
	var page bytes.Buffer
	ports := 0
	for i, f := range files {
		isPort := path.Dir(f.Path) == "ports" && f.Path != urls.Ports
		if isPort {
			ports++
		}
		if i%sample > 0 {
			continue
		}
		page.Reset()
		if err := f.Render(&page); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		service := "service-" + strings.TrimSuffix(path.Base(f.Path), ".html")
		if isPort && !bytes.Contains(page.Bytes(), []byte(service)) {
			t.Fatalf("%s does not show its service", f.Path)
		}
	}
	if ports != 65_536 {
		t.Errorf("%d numbers have a page", ports)
	}
}

// maxFiles is the number of files that common free hosts allow.
const maxFiles = 20_000

// The default site has at most maxFiles - 400 files, so users can add notes. Windows
// accepts the names of all files.
func TestFilesOfTheDefaultSite(t *testing.T) {
	_, files := siteFiles(t, siteOptions([]Layer{{FS: content.FS, Name: "content"}}))
	if len(files) > maxFiles-400 {
		t.Errorf("%d files, want %d less than %d", len(files), 400, maxFiles)
	}
	for _, f := range files {
		for name := range strings.SplitSeq(f.Path, "/") {
			stem, _, _ := strings.Cut(name, ".")
			if text.IsDevice(strings.ToLower(stem)) || strings.TrimRight(name, ". ") != name ||
				strings.ContainsAny(name, `<>:"|?*\`) {
				t.Errorf("Windows refuses %s", f.Path)
			}
		}
	}
}
