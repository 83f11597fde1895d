package site

import (
	"encoding/json"
	"image/png"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
	"portolan/static"
)

// metas returns the meta elements and the canonical link of a page, by their property or name. A
// meta element with both is in the result twice.
func metas(t *testing.T, page string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for n := range nodes(t, page).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, key := range []string{attr(n, "name"), attr(n, "property")} {
			if n.Data == "meta" && key != "" {
				found[key] = attr(n, "content")
			}
		}
		if attr(n, "rel") == "canonical" {
			found["canonical"] = attr(n, "href")
		}
	}
	return found
}

// headSite has a page of each kind. One note has no description, and the home note has none.
func headSite(t *testing.T) *fixture.Notes {
	t.Helper()
	var n fixture.Notes
	n.About("ours-ssh", "ssh").TopicNames = []string{"login"}
	n.Say(t, "ours-ssh", "22/tcp [ssh]: remote login")
	n.Say(t, "iana", "6000-6063/tcp X11", "23 !reserved")
	return &n
}

// Each page has a description and the values of Open Graph. The address and the picture need a
// base URL, because they must be full addresses.
func TestHeads(t *testing.T) {
	changes := func() (Changes, error) { return Changes{}, nil }
	for _, base := range []string{"", "https://a.example/x/"} {
		all := rendered(t, headSite(t).Registry(), Options{Manual: noManual, BaseURL: base, Changes: changes})
		kinds := map[string]string{
			"index.html": "home", "ports/22.html": "port", "ranges/6000-6063.html": "port", "protocols/ssh.html": "protocol",
			"topics/login.html": "topic", "notes/iana.html": "note", "ports/index.html": "list", "map.html": "list",
		}
		for name, content := range all {
			if path.Ext(name) != ".html" {
				continue
			}
			got := metas(t, string(content))
			if got["description"] == "" || got["og:description"] != got["description"] {
				t.Errorf("%s: the descriptions are %q and %q", name, got["description"], got["og:description"])
			}
			title := strings.TrimSuffix(titleIn(t, string(content)), " · ")
			if name != "index.html" && (got["og:title"] == "" || got["og:title"] != title) || got["og:type"] != "website" {
				t.Errorf("%s: the title is %q, the type is %q, want %q", name, got["og:title"], got["og:type"], title)
			}
			if got["og:url"] != got["canonical"] || (got["og:url"] == "") != (base == "" || name == "404.html") {
				t.Errorf("%s: the address is %q, canonical is %q", name, got["og:url"], got["canonical"])
			}
			want := ""
			if kind := kinds[name]; base != "" && kind != "" {
				want = base + "assets/preview-" + kind + ".png"
			}
			if image := got["og:image"]; kinds[name] != "" && image != want || base != "" && !strings.HasPrefix(image, base) ||
				base != "" && all[strings.TrimPrefix(image, base)] == nil {
				t.Errorf("%s: the picture is %q, want %q", name, image, want)
			}
			delete(kinds, name)
		}
		if len(kinds) > 0 {
			t.Errorf("no pages %v", kinds)
		}
	}
}

func titleIn(t *testing.T, page string) string {
	t.Helper()
	_, rest, _ := strings.Cut(page, "<title>")
	title, _, _ := strings.Cut(rest, "</title>")
	return html.UnescapeString(title)
}

// Pages of ports, ranges and protocols have data about a term. Pages that stand alone have neither
// this data nor Open Graph.
func TestTerms(t *testing.T) {
	want := map[string]map[string]string{
		"ports/22.html":         {"name": "ssh", "termCode": "22"},
		"ranges/6000-6063.html": {"name": "X11", "termCode": "6000–6063"},
		"protocols/ssh.html":    {"name": "ssh", "termCode": "22"},
		"protocols/tcp.html":    {"name": "Transmission Control Protocol"},
	}
	for _, alone := range []bool{false, true} {
		for name, content := range rendered(t, headSite(t).Registry(), Options{Manual: noManual, Alone: alone}) {
			_, data, found := strings.Cut(string(content), `<script type="`+termType+`">`)
			explains := slices.Contains([]string{"ports", "ranges", "protocols"}, path.Dir(name)) && path.Base(name) != "index.html" &&
				!strings.HasPrefix(name, "ranges/dynamic") && !strings.HasPrefix(name, "ranges/system") && !strings.HasPrefix(name, "ranges/user")
			if found != (explains && !alone) {
				t.Errorf("%s: has data about a term: %v", name, found)
			}
			if alone && strings.Contains(string(content), "og:") {
				t.Errorf("%s stands alone and has Open Graph", name)
			}
			if !found || want[name] == nil {
				continue
			}
			var got map[string]string
			data, _, _ = strings.Cut(data, "</script>")
			if err := json.Unmarshal([]byte(data), &got); err != nil {
				t.Fatalf("%s: %v in %s", name, err, data)
			}
			full := maps.Clone(want[name])
			full["@context"], full["@type"], full["inDefinedTermSet"] = "https://schema.org", "DefinedTerm", "../index.html"
			full["description"] = metas(t, string(content))["description"]
			if !maps.Equal(got, full) {
				t.Errorf("%s: got %v, want %v", name, got, full)
			}
		}
	}
}

// The pictures have the size that programs expect, and are small files.
func TestPreviews(t *testing.T) {
	addresses, files, err := previewFiles(static.FS, true)
	if err != nil || len(files) != 6 || len(addresses) != 6 {
		t.Fatalf("%d pictures, %d addresses, %v", len(files), len(addresses), err)
	}
	for _, f := range files {
		content := render(t, f)
		picture, err := png.DecodeConfig(strings.NewReader(string(content)))
		if err != nil || picture.Width != 1200 || picture.Height != 630 || len(content) > 25_000 {
			t.Errorf("%s: %d × %d, %d bytes, %v", f.Path, picture.Width, picture.Height, len(content), err)
		}
	}
}
