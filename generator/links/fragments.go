package links

import (
	"slices"
	"strings"
	"unicode"

	"portolan/generator/text"
)

// fragmentIndex finds the heading or block that the fragment of a link refers to. The
// fragment is the text after the first # of a link: "Modes" in [[FTP#Modes]].
type fragmentIndex struct {
	headings []text.Heading
	// byName maps each name of a heading (see headingNames) to the id of the heading:
	// "whats new" to "what-s-new".
	byName    map[string]string
	byBlockID map[string]fragmentTarget
	// parents has the place of the heading above each heading, or -1.
	parents []int
	// named has the places of the headings with a name (headingName) or an id.
	named map[string][]int
}

// fragmentTarget is the heading or the block that a fragment refers to. At most one of
// its fields is set.
type fragmentTarget struct{ headingID, blockID string }

func indexFragments(blocks []text.Block) fragmentIndex {
	p := fragmentIndex{
		headings: text.Headings(blocks), byName: map[string]string{}, byBlockID: map[string]fragmentTarget{},
	}
	p.parents, p.named = parents(p.headings), map[string][]int{}
	for i, h := range p.headings {
		names := headingNames(h)
		for _, name := range names {
			if p.byName[name] == "" {
				p.byName[name] = h.ID
			}
		}
		p.named[names[0]] = append(p.named[names[0]], i)
		if h.ID != names[0] {
			p.named[h.ID] = append(p.named[h.ID], i)
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

// headingNames returns the names that a link can use for a heading. For "What's new?" it
// returns three names: "what s new" (a blank for each sign), "what-s-new" (the id), and
// "whats new" (without signs, as some tools write it).
func headingNames(h text.Heading) []string {
	words := text.Plain(h.Spans)
	return []string{headingName(words), h.ID, text.Fold(strings.Map(dropSign, words))}
}

// headingName replaces each sign in a heading with a blank and folds the result
// (text.Fold): "What's new?" becomes "what s new". Obsidian does this too, because links
// cannot contain some signs, such as #.
func headingName(words string) string {
	return text.Fold(strings.Map(func(r rune) rune {
		if dropSign(r) < 0 {
			return ' '
		}
		return r
	}, words))
}

// dropSign returns -1 for punctuation and for symbols in Latin-1, such as ? and +. It
// returns r for all other characters, and for hyphens and underscores. It is an argument
// for strings.Map.
func dropSign(r rune) rune {
	if r != '-' && r != '_' && (unicode.IsPunct(r) || unicode.IsSymbol(r) && r < unicode.MaxLatin1) {
		return -1
	}
	return r
}

// find returns the target of a fragment. The fragment can name a block ("^block"), a
// heading ("Part"), or a heading below other headings ("Top#Part"). It returns false if
// there is no such block or heading.
func (p fragmentIndex) find(fragment string) (fragmentTarget, bool) {
	if i := strings.LastIndexByte(fragment, '#'); strings.HasPrefix(fragment[i+1:], "^") {
		at, ok := p.byBlockID[strings.ToLower(fragment[i+2:])]
		return at, ok
	}
	id := p.heading(fragment)
	if id == "" {
		id = p.below(strings.Split(fragment, "#"))
	}
	return fragmentTarget{headingID: id}, id != ""
}

// heading returns the id of the first heading with this name. It returns "" if there is
// no such heading.
func (p fragmentIndex) heading(name string) string {
	for _, key := range []string{name, strings.ToLower(name), headingName(name)} {
		if id := p.byName[key]; id != "" {
			return id
		}
	}
	return ""
}

// below finds a heading by its own name and the names of headings above it. The names
// ["Top", "Part"] find the heading Part below the heading Top. It returns the id of the
// first such heading, or "" if there is no such heading.
func (p fragmentIndex) below(names []string) string {
	places := make([][]int, len(names))
	for i, name := range names {
		folded := headingName(name)
		places[i] = p.named[folded]
		if name != folded && len(p.named[name]) > 0 {
			places[i] = slices.Concat(places[i], p.named[name])
			slices.Sort(places[i])
		}
		if len(places[i]) == 0 {
			return ""
		}
	}
	last := len(names) - 1
	for _, i := range places[last] {
		above, at := last-1, p.parents[i]
		for ; at >= 0 && above >= 0; at = p.parents[at] {
			if _, found := slices.BinarySearch(places[above], at); found {
				above--
			}
		}
		if above < 0 {
			return p.headings[i].ID
		}
	}
	return ""
}

// parents returns the place of the heading above each heading: the last one before it that
// has a lower level. It is -1 if there is no such heading.
func parents(headings []text.Heading) []int {
	above := make([]int, len(headings))
	for i, h := range headings {
		at := i - 1
		for at >= 0 && headings[at].Level >= h.Level {
			at = above[at]
		}
		above[i] = at
	}
	return above
}
