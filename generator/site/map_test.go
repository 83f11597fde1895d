package site

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/chart"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The page of the chart links to each band twice: on the chart and in a list.
func TestMapPage(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp A", "3000-3009/tcp B")
	n.Say(t, "iana", "3000-3001/tcp B", "3999 !reserved")
	s := siteOf(&n)
	view := s.chartPage(s.page(urls.Map))
	drawn := hrefs(t, string(view.Links))
	var listed, counted []string
	for _, c := range view.Classes {
		for _, b := range c.Bands {
			listed = append(listed, b.URL)
			counted = append(counted, b.Text+": "+b.Count)
		}
	}
	if len(drawn) != len(port.Bands()) || !slices.Equal(drawn, listed) {
		t.Errorf("the chart has the links %q, the lists have %q", drawn, listed)
	}
	for _, want := range []string{"0–1023: 1 in use, 1,023 free", "3000–3999: 10 in use, 989 free", "49152–65535: 0 in use, 16,384 free"} {
		if !slices.Contains(counted, want) {
			t.Errorf("%q is not in the lists", want)
		}
	}
	if view.Section != "map" || view.Current != "page" || view.Title != "Chart of all ports · " {
		t.Errorf("got %q, %q, %q", view.Section, view.Current, view.Title)
	}
	if got := strings.Count(string(view.Links), `tabindex="-1"`); got != len(drawn) {
		t.Errorf("%d links of the chart are not in the tab order, want %d", got, len(drawn))
	}
}

// The legend names a registry only if there is just one.
func TestLegend(t *testing.T) {
	for registries, want := range map[string]string{"iana": "only in IANA", "iana other": "only in registries"} {
		var n fixture.Notes
		n.Say(t, "mine", "1/tcp A")
		for id := range strings.FieldsSeq(registries) {
			n.Of(id, registry.Source{ID: id, Kind: registry.KindRegistry, Title: id})
			n.Say(t, id, "2/tcp B")
		}
		if got := siteOf(&n).kindName(chart.Registered); got != want {
			t.Errorf("%q: the legend says %q, want %q", registries, got, want)
		}
	}
}

// The picture of all ports has the colours of the site, for light and dark screens, and browsers
// that know no layers see them too. All pages with the picture have the same one.
func TestChartFile(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp A", "6000-6063/tcp B")
	files := rendered(t, n.Registry(), Options{Manual: noManual})
	picture := string(files[urls.Chart])
	for _, want := range []string{"--sea:#efe8d5", "@media(prefers-color-scheme:dark)", "--sea:#0c2230", ".noted{"} {
		if !strings.Contains(picture, want) {
			t.Errorf("the picture does not contain %s", want)
		}
	}
	if strings.Contains(picture, "@layer") {
		t.Error("the picture has rules in layers")
	}
	for _, page := range []string{"index.html", "map.html", "ports/22.html", "ranges/6000-6063.html", "ranges/system.html"} {
		if want := `src="` + urls.Root(page) + urls.Chart + `"`; strings.Count(string(files[page]), want) != 1 {
			t.Errorf("%s does not show the picture once", page)
		}
	}
	for page, content := range files {
		if loads := strings.Contains(string(content), "assets/map.js"); loads != (page == urls.Map) {
			t.Errorf("%s loads the script of the chart: %v", page, loads)
		}
	}
}

// The mark of a number is at its place. A range has the outline of its area.
func TestPlaces(t *testing.T) {
	s := siteOf(&fixture.Notes{})
	s.assets.Chart = "assets/chart.svg"
	for r, want := range map[port.Range]string{
		{First: 443, Last: 443}: `<svg x="24" y="13"><path d="` + cross,
		{First: 0, Last: 1023}:  `<path d="M0 0h32v32h-32z"/>`,
	} {
		p := chart.PointOf(443)
		if p != (chart.Point{X: 24, Y: 13}) {
			t.Errorf("443 is at %v", p)
		}
		got := string(s.place("../", r))
		if !strings.Contains(got, want) || !strings.Contains(got, `<img src="../assets/chart.svg" alt=""`) {
			t.Errorf("%v: %s does not contain %s", r, got, want)
		}
		if link := "../map.html#" + port.Numbers(r.First, r.First); hrefs(t, got)[0] != link {
			t.Errorf("%v leads to %s, want %s", r, hrefs(t, got)[0], link)
		}
	}
}
