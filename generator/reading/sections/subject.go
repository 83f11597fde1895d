package sections

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
)

// Subject returns a name for numbers that have none. It is the nearest title that is well
// known on one of the numbers, or else the nearest title that names one thing, or "".
func (p *Position) Subject(items []numbers.Item) string {
	titles := p.subjects()
	for _, title := range titles {
		isKnown := func(n numbers.Item) bool { return notation.IsWellKnown(title, n.First, n.Last) }
		if slices.ContainsFunc(items, isKnown) {
			return title
		}
	}
	for _, title := range titles {
		if namesOneThing(title) {
			return title
		}
	}
	return ""
}

// subjects returns the titles around the block that may name something, the nearest
// first.
func (p *Position) subjects() []string {
	var titles []string
	intro := cleanTitle(p.Intro.title)
	names := p.Intro.names && !notation.IsGeneric(intro)
	if n := len(p.sections); names && (n == 0 || notation.IsGeneric(cleanTitle(p.sections[n-1].title))) {
		titles = append(titles, intro)
	}
	for _, s := range slices.Backward(p.sections) {
		if name := nameInTitle(s.title); name != "" {
			titles = append(titles, name)
		}
	}
	if name := nameInTitle(p.outline.title.title); name != "" {
		titles = append(titles, name)
	}
	return titles
}
