package links

import (
	"strings"
	"unicode"

	"portolan/generator/text"
)

// fragmentIndex finds headings and blocks of a note by what links write after #.
type fragmentIndex struct {
	headings  []text.Heading
	byName    map[string]string // ids of headings by words, slug and id
	byBlockID map[string]fragmentTarget
}

// fragmentTarget is where in a note a link leads; at most one of its parts is set.
type fragmentTarget struct{ headingID, blockID string }

func indexFragments(blocks []text.Block) fragmentIndex {
	p := fragmentIndex{headings: text.Headings(blocks), byName: map[string]string{}, byBlockID: map[string]fragmentTarget{}}
	for _, h := range p.headings {
		for _, name := range headingNames(h) {
			if p.byName[name] == "" {
				p.byName[name] = h.ID
			}
		}
	}
	for i, name := range githubAnchors(p.headings) {
		if p.byName[name] == "" {
			p.byName[name] = p.headings[i].ID
		}
	}
	for name, heading := range text.BlockIDs(blocks) {
		at := fragmentTarget{blockID: name}
		if heading != nil {
			at = fragmentTarget{headingID: heading.ID}
		}
		p.byBlockID[name] = at
	}
	return p
}

// headingNames are what links may write for a heading: its words, its id, or
// the slug that other tools make of its words, which drops their signs.
func headingNames(h text.Heading) []string {
	words := text.Plain(h.Spans)
	return []string{headingName(words), h.ID, text.Fold(strings.Map(dropSign, words))}
}

// headingName folds the words of a heading. Links cannot hold all signs, so
// signs do not count, as in Obsidian.
func headingName(words string) string {
	return text.Fold(strings.Map(func(r rune) rune {
		if dropSign(r) < 0 {
			return ' '
		}
		return r
	}, words))
}

func dropSign(r rune) rune {
	if r != '-' && r != '_' && (unicode.IsPunct(r) || unicode.IsSymbol(r) && r < unicode.MaxLatin1) {
		return -1
	}
	return r
}

// find returns the place that a fragment names: ^block, a heading, or a
// heading below others, as in Top#Below.
func (p fragmentIndex) find(fragment string) (fragmentTarget, bool) {
	if i := strings.LastIndexByte(fragment, '#'); strings.HasPrefix(fragment[i+1:], "^") {
		at, ok := p.byBlockID[strings.ToLower(fragment[i+2:])]
		return at, ok
	}
	id := p.heading(fragment)
	if id == "" {
		id = below(p.headings, strings.Split(fragment, "#"))
	}
	return fragmentTarget{headingID: id}, id != ""
}

func (p fragmentIndex) heading(name string) string {
	for _, key := range []string{name, strings.ToLower(name), headingName(name)} {
		if id := p.byName[key]; id != "" {
			return id
		}
	}
	return ""
}

// below finds the heading that the last of some names means, each below the
// one before.
func below(headings []text.Heading, names []string) string {
	name := headingName(names[0])
	for i, h := range headings {
		if headingName(text.Plain(h.Spans)) != name && h.ID != names[0] {
			continue
		}
		if len(names) == 1 {
			return h.ID
		}
		end := i + 1
		for end < len(headings) && headings[end].Level > h.Level {
			end++
		}
		if id := below(headings[i+1:end], names[1:]); id != "" {
			return id
		}
	}
	return ""
}
