package site

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/bundle"
	"portolan/generator/fixture"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// For the path "ports/22.html", the method page returns the root "../", the section
// "ports" and a full address that ends in "ports/22.html".
func TestPage(t *testing.T) {
	var n fixture.Notes
	n.SetSite(registry.Site{Title: "T"})
	n.Note("mine-start").Home = true
	s := siteOf(&n)
	s.baseURL = "https://a.example/p/"
	for path, want := range map[string]Page{
		urls.Home: {Section: "index", Current: "true", Canonical: "https://a.example/p/",
			Alternate: "api/v1/home.json"},
		urls.Ports: {Root: "../", Section: "ports", Current: "page", Canonical: "https://a.example/p/ports/"},
		"ports/22.html": {Root: "../", Section: "ports", Current: "true",
			Canonical: "https://a.example/p/ports/22.html"},
		"protocols/ä b.html": {Root: "../", Section: "protocols", Current: "true",
			Canonical: "https://a.example/p/protocols/%C3%A4%20b.html"},
		urls.Conflicts: {Section: "conflicts", Current: "true", Canonical: "https://a.example/p/conflicts.html"},
		"notes/index-2.html": {Root: "../", Section: "notes", Current: "true",
			Canonical: "https://a.example/p/notes/index-2.html"},
		"ranges/dynamic.html": {Root: "../", Section: "ranges", Current: "true",
			Canonical: "https://a.example/p/ranges/dynamic.html"},
	} {
		got := s.page(path)
		if got.Root != want.Root || got.Find.Root != want.Root || got.Section != want.Section ||
			got.Current != want.Current ||
			got.Canonical != want.Canonical ||
			got.Alternate != want.Alternate {
			t.Errorf("%s: got %+v, want %+v", path, got, want)
		}
	}
	s.baseURL = ""
	if got := s.page("ports/22.html").Canonical; got != "" {
		t.Errorf("without a base URL: got the canonical address %s, want none", got)
	}
	p := s.page("ports/22.html")
	if p.setTitle("Port 22"); p.Title != "Port 22 · T" {
		t.Errorf("got the title %s", p.Title)
	}
}

// On the page for unknown addresses, all links begin with the path of the base URL.
func TestNotFoundBeginsAtTheRoot(t *testing.T) {
	for base, want := range map[string]string{"": "/", "https://a.example/": "/",
		"https://a.example/deep/er/": "/deep/er/"} {
		s := siteOf(&fixture.Notes{})
		s.baseURL = base
		got := s.notFound(s.page(urls.NotFound))
		if got.Root != want || got.Find.Hint != "" || got.BigFind.Root != want || got.Canonical != "" {
			t.Errorf("base URL %q: got the root %q, in the search boxes %+v and %+v",
				base, got.Root, got.Find, got.BigFind)
		}
	}
}

// A cache that is used for many pages returns the same HTML as an empty cache. The test
// calls make twice for each place, because the second call returns cached HTML.
func TestPiecesAreOfTheirPlaces(t *testing.T) {
	_, layout, err := loadTemplates(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	shared := &pieces{set: layout, site: Site{Title: "T", OpenSearch: "o.xml"}}
	for _, at := range []place{
		{}, {Section: "ports", Current: "page"}, {Section: "ports", Current: "true"}, {Section: "notes", Current: "true"},
		{Root: "../"}, {Root: "/x/", Find: Find{Root: "/x/"}}, {Feed: "feed.xml"}, {Find: Find{Root: "../"}},
	} {
		for _, name := range []string{"head", "top", "bottom"} {
			fresh := &pieces{set: shared.set, site: shared.site}
			want, err := fresh.make(name, at)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if got, err := shared.make(name, at); got != want || err != nil {
					t.Errorf("%s at %+v: got %q, %v, want %q", name, at, got, err, want)
				}
			}
		}
	}
	if _, err := shared.make("nothing", place{}); err == nil {
		t.Error("a piece without a template gives no error")
	}
}

// The layout escapes the values of a page: as text, in attributes and in addresses.
func TestLayoutEscapes(t *testing.T) {
	sets, layout, err := loadTemplates(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := siteOf(&fixture.Notes{})
	s.pieces = &pieces{set: layout}
	p := s.page(urls.Search)
	p.Title, p.Description, p.Alternate = "a & b", `d"`, "x.json?a&b"
	p.Canonical = "javascript:alert(1)"
	var b bytes.Buffer
	view := SearchPage{Page: p}
	if err := sets["search"].write(&b, view); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<title>a &amp; b</title>", `content="d&#34;"`,
		`<link rel="alternate" type="application/json" href="x.json?a&amp;b">`,
		`<link rel="canonical" href="#ZgotmplZ">`, `<main class="wrap" id="_main">`, `<footer class="bottom">`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}

// A page has one search box: pages with a large box have no box in their header. The script
// adds the key that leads to it, because without the script the key does nothing.
func TestOneSearchBox(t *testing.T) {
	for name, content := range rendered(t, (&fixture.Notes{}).Registry(), Options{Manual: noManual}) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		boxes := 0
		for n := range nodes(t, string(content)).Descendants() {
			if n.Type == html.ElementNode && n.Data == "form" {
				boxes++
			}
			if n.Type == html.ElementNode && n.Data == "kbd" {
				t.Errorf("%s shows a key without a script", name)
			}
		}
		if boxes != 1 {
			t.Errorf("%s has %d search boxes, want 1", name, boxes)
		}
	}
}

// termType is the type of the data about a term. Browsers do not run it.
const termType = "application/ld+json"

// Only the page embed.html may fetch data. Each page loads scripts and styles only from
// its own site, and has no inline scripts or styles. The page for unknown addresses loads
// nothing: it has one inline script and one style, and its policy has their hashes.
func TestPolicy(t *testing.T) {
	all := rendered(t, (&fixture.Notes{}).Registry(), Options{Manual: noManual})
	for name, content := range all {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		policy := ""
		for n := range nodes(t, string(content)).Descendants() {
			if attr(n, "http-equiv") == "Content-Security-Policy" {
				policy = attr(n, "content")
			}
			if n.Type == html.ElementNode &&
				(n.Data == "style" || attr(n, "style") != "" || n.Data == "script" && n.FirstChild != nil && attr(n, "type") != termType) {
				if name == urls.NotFound && attr(n, "style") == "" {
					hash := " '" + bundle.Hash([]byte(n.FirstChild.Data)) + "'"
					if without := strings.Replace(policy, hash, "", 1); without != policy {
						policy = without
						continue
					}
				}
				t.Errorf("%s has an inline %s", name, n.Data)
			}
		}
		fetches := strings.Contains(policy, " connect-src 'self';")
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';") ||
			fetches != (name == urls.Embed) {
			t.Errorf("%s: got the policy %s", name, policy)
		}
	}
}

func noManual() (Manual, error) { return Manual{Files: []ManualFile{{URI: "index.json"}}}, nil }

var hash = regexp.MustCompile(`\.[0-9a-f]{12}\.`)

func TestFilesOfASite(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "6000-6063/tcp [X11]", "24 !reserved")
	n.About("mine-ssh", "SSH")
	n.Note("mine-start").Home = true
	reg := n.Registry()
	files := func(opts Options) []string {
		opts.Manual = noManual
		var names []string
		for name := range rendered(t, reg, opts) {
			if !strings.HasPrefix(name, "ranges/user-") {
				names = append(names, hash.ReplaceAllString(name, ".#."))
			}
		}
		slices.Sort(names)
		return names
	}
	plain := []string{
		"404.html", "api.html", "assets/chart.svg", "assets/explain.js", "assets/free.js", "assets/icon.svg", "assets/lists.js",
		"assets/map.js", "assets/output.js", "assets/quiz.js", "assets/site.css", "assets/site.js", "conflicts.html",
		"diagnostics.html", "embed.html", "explain.html", "free.html",
		"index.html", "map.html", "notes/index.html", "notes/mine.html", "ports/22.html", "ports/index.html", "protocols/dccp.html",
		"protocols/index.html",
		"protocols/sctp.html", "protocols/ssh.html", "protocols/tcp.html", "protocols/udp.html", "protocols/x11.html", "quiz.html",
		"ranges/6000-6063.html", "ranges/dynamic.html", "ranges/system.html", "search.html", "sheet.html", "sources.html", "use.html",
	}
	if got := files(Options{}); !slices.Equal(got, plain) {
		t.Errorf("got\n%q\nwant\n%q", got, plain)
	}
	var previews []string
	for _, kind := range []string{"home", "list", "note", "port", "protocol", "topic"} {
		previews = append(previews, "assets/preview-"+kind+".png")
	}
	changes := func() (Changes, error) { return Changes{}, nil }
	for name, test := range map[string]struct {
		opts Options
		more []string
	}{
		"an address": {Options{BaseURL: "https://a.example/"}, []string{"opensearch.xml", "robots.txt", "sitemap.xml"}},
		"changes":    {Options{Changes: changes}, []string{"changes.html"}},
		"changes, undated": {Options{Changes: changes, BaseURL: "https://a.example/"},
			[]string{"changes.html", "opensearch.xml", "robots.txt", "sitemap.xml"}},
		"changes and a feed": {Options{Changes: changes, BaseURL: "https://a.example/",
			GeneratedAt: "2026-01-01T00:00:00Z"}, []string{"changes.html", "feed.xml", "opensearch.xml", "robots.txt", "sitemap.xml"}},
	} {
		more := slices.DeleteFunc(files(test.opts), func(name string) bool { return slices.Contains(plain, name) })
		want := test.more
		if test.opts.BaseURL != "" {
			want = slices.Concat(previews, test.more)
		}
		if !slices.Equal(more, want) {
			t.Errorf("%s: got the additional files %q, want %q", name, more, want)
		}
	}
	hashed := files(Options{Hashed: true})
	for _, name := range []string{"assets/chart.#.svg", "assets/lists.#.js", "assets/map.#.js", "assets/quiz.#.js",
		"assets/icon.#.svg", "assets/site.#.css", "assets/site.#.js"} {
		if !slices.Contains(hashed, name) {
			t.Errorf("no file %s", name)
		}
	}
}

// The addresses in Assets are the paths of the asset files.
func TestAssetsAreLoadedByTheirNames(t *testing.T) {
	assets, files, err := loadAssets(static.FS, "assets/engine.js", true)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{
		assets.Style: true, assets.Script: true, assets.Icon: true, assets.Map: true,
		assets.Lists: true, assets.Output: true, assets.Explain: true, assets.Free: true, assets.Quiz: true,
	}
	for _, f := range files {
		if !named[f.Path] {
			t.Errorf("no page loads %s, only %v", f.Path, slices.Sorted(maps.Keys(named)))
		}
	}
	script := slices.IndexFunc(files, func(f output.File) bool { return f.Path == assets.Script })
	var content bytes.Buffer
	if err := files[script].Render(&content); err != nil {
		t.Fatal(err)
	}
	if want := `var portolanOutput="` + assets.Output + `";`; !strings.HasPrefix(content.String(), want) {
		t.Errorf("the script of pages does not begin with %s", want)
	}
	if assets.Index != "assets/search-index.js" || assets.Engine != "assets/engine.js" || !strings.HasSuffix(assets.Style, ".css") ||
		!strings.HasSuffix(assets.Script, ".js") {
		t.Errorf("got %+v", assets)
	}
	if got := scriptAsset.sources; slices.ContainsFunc(got, func(name string) bool { return slices.Contains(bundle.Engine(), name) }) {
		t.Errorf("the sources of the script are %q: a page loads the search engine only for a search", got)
	}
	if got := styleAsset.sources[0]; got != "css/tokens.css" {
		t.Errorf("the first style sheet is %s: put css/tokens.css first", got)
	}
}

// The summary for the footer contains the numbers of services, ports, protocols and
// notes.
func TestSummary(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "23/tcp [Telnet]", "24/tcp [SMTP]")
	n.Say(t, "other", "22/tcp [SSH]")
	summary := commonParts(n.Registry(), urls.Folders{}, "1").Summary
	want := []string{"3 services", "3 ports", "7 protocols", "2 notes"}
	if got := regexp.MustCompile(`\d+ \w+`).FindAllString(summary, -1); !slices.Equal(got, want) {
		t.Errorf("%q: got %q, want %q", summary, got, want)
	}
}
