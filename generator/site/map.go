package site

import (
	"html/template"

	"portolan/generator/chart"
	"portolan/generator/counts"
	"portolan/generator/port"
)

// MapPage is the page map.html. It shows the chart of all ports. The lists of bands below
// the chart have the same numbers as text.
type MapPage struct {
	Page
	Summary string
	Chart   Chart
	// Links are a link to each band, with its area on the chart. They are a part of an SVG
	// element. Cross is the mark on the chosen number.
	Links template.HTML
	Cross string
	// Script is the address of the script of the page. It is empty if the pages stand alone,
	// because the edition in one file has all scripts.
	Script  string
	Classes []ClassBands
}

func (s *site) chartPage(p Page) MapPage {
	p.setTitle("Chart of all ports")
	p.Current = "page"
	view := MapPage{
		Page: p, Chart: s.chart(p.Root), Cross: cross,
		Summary: "All 65,536 ports on one chart. Numbers that are near each other are near each other on the chart.",
	}
	if !p.Site.Alone {
		view.Script = p.Root + s.assets.Map
	}
	view.Page.Description = view.Summary
	var w writer
	for _, c := range port.Classes() {
		area := ClassBands{Class: class(p.Root, c)}
		for _, b := range port.Bands() {
			if b.First.Class() != c {
				continue
			}
			entry := BandEntry{Link: s.bandLink(p.Root, b), Count: usedAndFree(chart.CountIn(s.reg, b.First, b.Last))}
			w.raw(`<a href="`, entry.URL, `" tabindex="-1"><title>`)
			w.text(entry.Text + ": " + entry.Count)
			w.raw(`</title><path d="`, chart.Outline(port.Range(b)), `"/></a>`)
			entry.Text = numbers(b.First, b.Last)
			area.Bands = append(area.Bands, entry)
		}
		view.Classes = append(view.Classes, area)
	}
	view.Links = template.HTML(w.b.String())
	return view
}

// usedAndFree returns a text such as "12 in use, 988 free".
func usedAndFree(c chart.Count) string {
	return counts.Number(c.InUse()) + " in use, " + counts.Number(c[chart.Free]) + " free"
}
