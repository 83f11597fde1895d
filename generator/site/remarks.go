package site

import (
	"html/template"
	"slices"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Remarks is a table of remarks: what systems do with a port, or with some ports.
type Remarks struct {
	Heading string
	// Rows contains at most maxRemarks table rows. More is the number of remarks that the
	// table leaves out. More is empty if the table shows all remarks.
	Rows template.HTML
	More string
}

// maxRemarks is the maximum number of remarks on one page.
const maxRemarks = 40

// remarksOn returns the remarks on the page of a port or range.
func (s *site) remarksOn(root string, first, last port.Number) Remarks {
	table := s.remarkTable(root, s.reg.RemarksIn(first, last))
	if first == last {
		table.Heading = "What systems do with this number"
	}
	return table
}

// remarksIn returns the remarks on the page of a band. It leaves out a remark on a port or
// range with its own page.
func (s *site) remarksIn(root string, b port.Band) Remarks {
	all := slices.DeleteFunc(s.reg.RemarksIn(b.First, b.Last), func(r *registry.Remark) bool {
		return s.hasPage(r.Port, r.End)
	})
	return s.remarkTable(root, all)
}

// remarkTable returns a table with the first maxRemarks of some remarks. The columns are
// number, transports, system, what it does, and source with the day of the last check.
func (s *site) remarkTable(root string, all []*registry.Remark) Remarks {
	shown := all[:min(len(all), maxRemarks)]
	w := writer{site: s, root: root}
	for _, r := range shown {
		w.raw(`<tr><td class="n">`, numbers(r.Port, r.End), `</td><td class="t">`)
		if r.Transports.Stated() {
			w.chips(r.Transports)
		}
		w.raw(`</td><td class="name">`)
		w.text(r.System)
		w.raw(`</td><td class="for">`)
		w.note = r.Origin.Note
		w.spans(r.Text)
		w.extraFields(r.Origin.Note, r.Extra)
		w.remarkReferences(r)
		w.raw(`</td><td class="by">`)
		w.mark(w.markOf(r.Origin), true)
		if r.AsOf != "" {
			w.raw(`<span class="small">as of `)
			w.text(r.AsOf)
			w.raw("</span>")
		}
		w.raw("</td></tr>")
	}
	table := Remarks{Heading: "What systems do with these numbers", Rows: template.HTML(w.b.String())}
	if left := len(all) - len(shown); left > 0 {
		table.More = counts.Number(left)
	}
	return table
}

// remarkReferences writes the references of a remark below its text. It leaves out those
// that the text already links to.
func (w *writer) remarkReferences(r *registry.Remark) {
	links := referenceLinks(r.References, r.System)
	if len(links) == 0 {
		return
	}
	w.raw(`<span class="extra">`)
	for i, link := range links {
		w.comma(i)
		w.reference(link)
	}
	w.raw("</span>")
}
