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
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/static"
	"portolan/templates"
)

// What the layout shows follows from the path of a page.
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
			t.Errorf("%s is %+v, want %+v", path, got, want)
		}
	}
	s.baseURL = ""
	if got := s.page("ports/22.html").Canonical; got != "" {
		t.Errorf("without an address of the site a page has the address %s", got)
	}
	p := s.page("ports/22.html")
	if p.titled("Port 22"); p.Title != "Port 22 · T" {
		t.Errorf("the title is %s", p.Title)
	}
}

// The page for addresses that do not exist is shown at any depth.
func TestNotFoundBeginsAtTheRoot(t *testing.T) {
	for base, want := range map[string]string{"": "/", "https://a.example/": "/",
		"https://a.example/deep/er/": "/deep/er/"} {
		s := siteOf(&fixture.Notes{})
		s.baseURL = base
		got := s.notFound(s.page(urls.NotFound))
		if got.Root != want || got.Find.Root != want || got.BigFind.Root != want || got.Canonical != "" {
			t.Errorf("at %q the page begins at %q, its boxes at %q and %q", base, got.Root, got.Find.Root, got.BigFind.Root)
		}
	}
}

// Pages that share a frame differ in nothing that the frame holds.
func TestFramesAreOfTheirPages(t *testing.T) {
	_, shared, err := loadTemplates(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	common := Site{Title: "T", OpenSearch: "o.xml"}
	pages := []Page{
		{}, {Section: "ports", Current: "page"}, {Section: "ports", Current: "true"}, {Section: "notes", Current: "true"},
		{
			Root: "../",
		}, {Root: "/x/", Find: Find{Root: "/x/"}}, {Description: "d1"}, {Description: "d2 <&>"},
		{Canonical: "https://a.example/?a&b"},
		{
			Feed: "feed.xml",
		}, {Fetches: true}, {Alternate: "api/a.json"}, {Alternate: "api/b.json"}, {Title: "t2"}, {Find: Find{Root: "../"}},
	}
	write := func(f *frames, p Page) string {
		var b bytes.Buffer
		if err := f.write(&b, p, func() error { b.WriteString("MAIN"); return nil }); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, p := range pages {
		p.Site = common
		want, got := write(&frames{layout: shared.layout}, p), write(shared, p)
		if got != want {
			t.Errorf("after others the frame of %+v is\n%s\nwant\n%s", p, got, want)
		}
	}
	got := write(shared, Page{Title: "a & b", Description: `d"`, Canonical: "https://a.example/?a&b", Alternate: "x.json"})
	for _, want := range []string{
		"<title>a &amp; b</title>", `content="d&#34;"`, `<link rel="canonical" href="https://a.example/?a&amp;b">`,
		`<link rel="alternate" type="application/json" href="x.json">`, `<main class="wrap" id="_main">MAIN</main>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in %s", want, got)
		}
	}
}

// Only the page that fetches may fetch; scripts and styles are those of the site.
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
				(n.Data == "style" || attr(n, "style") != "" || n.Data == "script" && n.FirstChild != nil) {
				t.Errorf("%s has an inline %s", name, n.Data)
			}
		}
		fetches := strings.Contains(policy, " connect-src 'self';")
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';") ||
			fetches != (name == urls.Embed) {
			t.Errorf("%s has the policy %s", name, policy)
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
		"404.html", "api.html", "assets/icon.svg", "assets/site.css", "assets/site.js", "conflicts.html",
		"diagnostics.html", "embed.html",
		"index.html", "notes/index.html", "notes/mine.html", "ports/22.html", "ports/index.html", "protocols/dccp.html",
		"protocols/index.html",
		"protocols/sctp.html", "protocols/ssh.html", "protocols/tcp.html", "protocols/udp.html", "protocols/x11.html",
		"ranges/6000-6063.html", "ranges/dynamic.html", "ranges/system.html", "search.html", "sources.html", "use.html",
	}
	if got := files(Options{}); !slices.Equal(got, plain) {
		t.Errorf("the files are\n%q\nwant\n%q", got, plain)
	}
	changes := func() (Changes, error) { return Changes{}, nil }
	for name, test := range map[string]struct {
		opts Options
		more []string
	}{
		"an address": {Options{BaseURL: "https://a.example/"}, []string{"opensearch.xml"}},
		"changes":    {Options{Changes: changes}, []string{"changes.html"}},
		"changes, undated": {Options{Changes: changes, BaseURL: "https://a.example/"},
			[]string{"changes.html", "opensearch.xml"}},
		"changes and a feed": {Options{Changes: changes, BaseURL: "https://a.example/",
			GeneratedAt: "2026-01-01T00:00:00Z"}, []string{"changes.html", "feed.xml", "opensearch.xml"}},
	} {
		more := slices.DeleteFunc(files(test.opts), func(name string) bool { return slices.Contains(plain, name) })
		if !slices.Equal(more, test.more) {
			t.Errorf("with %s there are also %q, want %q", name, more, test.more)
		}
	}
	hashed := files(Options{Hashed: true})
	for _, name := range []string{"assets/icon.#.svg", "assets/site.#.css", "assets/site.#.js"} {
		if !slices.Contains(hashed, name) {
			t.Errorf("there is no %s", name)
		}
	}
}

// Every page loads the assets by the names that they have.
func TestAssetsAreLoadedByTheirNames(t *testing.T) {
	assets, files, err := loadAssets(static.FS, true)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{assets.Style: true, assets.Script: true, assets.Icon: true}
	for _, f := range files {
		if !named[f.Path] {
			t.Errorf("%s is not among %v", f.Path, slices.Sorted(maps.Keys(named)))
		}
	}
	if assets.Index != "assets/search-index.js" || !strings.HasSuffix(assets.Style, ".css") ||
		!strings.HasSuffix(assets.Script, ".js") {
		t.Errorf("the assets are %+v", assets)
	}
	engine := bundle.Engine()
	if got := scriptAsset.sources; len(got) <= len(engine) || !slices.Equal(got[:len(engine)], engine) {
		t.Errorf("the script is made of %q, and does not begin with the engine, which the others drive", got)
	}
	if got := styleAsset.sources[0]; got != "css/tokens.css" {
		t.Errorf("the style begins with %s, and not with the tokens that all else uses", got)
	}
}
