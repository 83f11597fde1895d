package site

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"slices"
	"sync"

	"portolan/generator/bundle"
	"portolan/generator/chart"
	"portolan/generator/counts"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// chartStyle returns the style sheet of the picture of all ports.
func chartStyle(static fs.FS) (string, error) {
	sheet, err := bundle.Files(static, bundle.CSS, bundle.Chart()...)
	if err != nil {
		return "", err
	}
	style, err := bundle.Flatten(sheet)
	return string(style), err
}

// chartFile returns the picture of all ports. All pages that show it have the same picture.
// If hashed is set, its name contains a hash of its content. Otherwise it is drawn when it is
// first rendered.
func chartFile(reg *registry.Registry, style string, hashed bool) (output.File, error) {
	draw := sync.OnceValues(func() ([]byte, error) {
		return bundle.Minify(bundle.SVG, []byte(chart.Picture(reg, style)))
	})
	if !hashed {
		return output.File{Path: urls.Chart, Render: func(b *bytes.Buffer) error {
			picture, err := draw()
			b.Write(picture)
			return err
		}}, nil
	}
	picture, err := draw()
	return output.Asset(urls.Chart, picture, hashed), err
}

// Chart is the picture of all ports, with a legend.
type Chart struct {
	// Picture is the address of the picture, and Page is that of the page map.html.
	Picture, Page string
	Kinds         []ChartKind
}

// ChartKind is a kind of numbers in the legend of the chart. ID is its class, and Count is
// how many numbers there are, such as "1,000".
type ChartKind struct{ ID, Name, Count string }

// chart returns the chart of all ports. It leaves out kinds without numbers.
func (s *site) chart(root string) Chart {
	view := Chart{Picture: root + s.assets.Chart, Page: root + urls.Map}
	all := chart.CountIn(s.reg, 0, port.Max)
	for _, k := range chart.Kinds() {
		if all[k] > 0 {
			view.Kinds = append(view.Kinds, ChartKind{ID: k.ID(), Name: s.kindName(k), Count: counts.Number(all[k])})
		}
	}
	return view
}

// kindName returns the name of a kind in the legend. Numbers of registries have the name of
// the registry, such as "IANA", if there is only one.
func (s *site) kindName(k chart.Kind) string {
	switch k {
	case chart.Noted:
		return "in notes"
	case chart.Common:
		return "in common use"
	case chart.Kept:
		return "reserved or retired"
	case chart.Free:
		return "free"
	}
	registries := slices.DeleteFunc(slices.Clone(s.reg.Sources()), func(s *registry.Source) bool {
		return s.Kind != registry.KindRegistry
	})
	if len(registries) == 1 {
		return "only in " + registries[0].Label()
	}
	return "only in registries"
}

// cross is the mark on one number: a circle with four lines. Its centre is the centre of a
// square at 0, 0.
const cross = "M.5-13v7M.5 7v7M-13 .5h7M7 .5h7M-5.5 .5a6 6 0 1 0 12 0a6 6 0 1 0-12 0"

// place returns the chart with a mark on a port or range, as a link to the page of the
// chart. The position is in attributes with plain numbers, because the edition in one file
// then needs only a few bits for it (package single).
func (s *site) place(root string, r port.Range) template.HTML {
	var w writer
	w.raw(`<a class="chart" href="`, root, urls.Map, "#", fmt.Sprint(r.First), `"><img src="`, root, s.assets.Chart,
		`" alt="" width="256" height="256"><svg viewBox="0 0 256 256" aria-hidden="true">`)
	if r.First == r.Last {
		p := chart.PointOf(r.First)
		w.raw(`<svg x="`, fmt.Sprint(p.X), `" y="`, fmt.Sprint(p.Y), `"><path d="`, cross, `"/></svg>`)
	} else {
		w.raw(`<path d="`, chart.Outline(r), `"/>`)
	}
	w.raw("</svg><span>", numbers(r.First, r.Last), " on the chart of all ports</span></a>")
	return template.HTML(w.b.String())
}
