package sections

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
)

// Subject returns a name for numbers that have no name. It looks for the name in the
// titles around them. It prefers the nearest title that names the well-known service of
// one of the numbers. If there is no such title, it returns the nearest title that is a
// name, or "".
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

// subjects returns the titles around the block that may be names. The nearest title comes
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
