package registry

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// These are the limits for embeds: how many are inside each other, how many a page has, and how
// many bytes a page and the whole site have for them. Notes that embed each other would
// otherwise grow without end.
const (
	maxEmbedDepth   = 5
	maxPageEmbeds   = 100
	maxPageEmbedded = 512 << 10
	maxSiteEmbedded = 64 << 20
)

// embedder finds what notes embed.
type embedder struct {
	registry *Registry
	diags    *diag.List
	partsOf  map[*Note]text.Parts
	measured map[part]measured
	left     int // bytes that the site still has for embeds

	// The note whose page is made, with its embeds so far.
	root          *Note
	count, bytes  int
	full, circled bool            // whether the note has reported a limit or a cycle
	reported      map[string]bool // the cycles that are reported, by the paths of their notes
}

type measured struct {
	blocks []text.Block
	size   int
}

// collectEmbeds fills Note.Embeds. It reports notes that embed themselves, and embeds that
// exceed a limit. These are shown as links.
func (r *Registry) collectEmbeds(diags *diag.List) {
	e := embedder{registry: r, diags: diags, left: maxSiteEmbedded}
	e.partsOf, e.measured, e.reported = map[*Note]text.Parts{}, map[part]measured{}, map[string]bool{}
	for _, n := range r.notes {
		e.root, e.count, e.bytes, e.full, e.circled = n, 0, 0, false, false
		n.Embeds = e.embeds(n, n.Blocks, []part{{note: n}})
	}
}

// embeds returns the embeds in blocks of the note from. Around are the parts that contain
// these blocks, the outermost first.
func (e *embedder) embeds(from *Note, blocks []text.Block, around []part) []*Embed {
	var found []*Embed
	for w := range text.Embeds(blocks) {
		t := e.registry.ResolveWiki(from, w)
		if t.Note == nil || t.Note.Unpublished || !t.fragmentFound(w.Fragment) {
			continue
		}
		p := t.part()
		if at := slices.IndexFunc(around, p.contains); at >= 0 {
			e.reportCycle(from, w, around[at:])
			continue
		}
		reason := e.tooMany(len(around))
		var m measured
		if reason == "" {
			m = e.measure(p)
			reason = e.tooLarge(m)
		}
		if reason != "" {
			e.reportLimit(from, w, reason)
			continue
		}
		e.count, e.bytes, e.left = e.count+1, e.bytes+m.size, e.left-m.size
		found = append(found, &Embed{
			Pos: w.Pos, Target: t, Blocks: m.blocks,
			Embeds: e.embeds(t.Note, m.blocks, append(slices.Clone(around), p)),
		})
	}
	slices.SortFunc(found, func(a, b *Embed) int { return cmp.Compare(a.Pos, b.Pos) })
	return found
}

// measure returns the blocks of a part and the bytes that a page needs for them.
func (e *embedder) measure(p part) measured {
	m, known := e.measured[p]
	if !known {
		const frame = 200
		parts, split := e.partsOf[p.note]
		if !split {
			parts = text.PartsOf(p.note.Blocks)
			e.partsOf[p.note] = parts
		}
		blocks := p.blocks(parts)
		m = measured{blocks, frame + text.Weight(blocks)}
		e.measured[p] = m
	}
	return m
}

// tooMany returns why a page cannot show another part at a depth, or "".
func (e *embedder) tooMany(depth int) string {
	switch {
	case depth > maxEmbedDepth:
		return fmt.Sprintf("notes are embedded more than %d deep", maxEmbedDepth)
	case e.count == maxPageEmbeds:
		return fmt.Sprintf("the page of %s has more than %d embeds", e.root.Path(), maxPageEmbeds)
	}
	return ""
}

// tooLarge returns why a page cannot show a part of a size, or "".
func (e *embedder) tooLarge(m measured) string {
	switch {
	case e.bytes+m.size > maxPageEmbedded:
		return fmt.Sprintf("the embeds on the page of %s have more than %d KB", e.root.Path(), maxPageEmbedded>>10)
	case m.size > e.left:
		return fmt.Sprintf("the embeds of the site have more than %d MB", maxSiteEmbedded>>20)
	}
	return ""
}

// reportLimit reports the first embed on a page that exceeds a limit.
func (e *embedder) reportLimit(from *Note, w text.WikiLink, reason string) {
	if e.full {
		return
	}
	e.full = true
	e.diags.Add(diag.EmbedLimit, diag.At{Text: from.Text, Offset: w.Pos},
		fmt.Sprintf("%q is shown as a link: %s", w.Target, reason), "write a link, without the !")
}

// reportCycle reports a note that embeds itself, once for all pages with the same cycle. The
// parts of the cycle begin with the part that w embeds again.
func (e *embedder) reportCycle(from *Note, w text.WikiLink, cycle []part) {
	if e.circled {
		return
	}
	e.circled = true
	var paths []string
	for _, p := range cycle {
		paths = append(paths, p.note.Path())
	}
	key := strings.Join(slices.Sorted(slices.Values(paths)), "\x00")
	if e.reported[key] {
		return
	}
	e.reported[key] = true
	e.diags.Add(diag.EmbedCycle, diag.At{Text: from.Text, Offset: w.Pos},
		"a note embeds itself: "+strings.Join(append(paths, paths[0]), " → "), "write a link, without the !, at one place")
}
