package links

import (
	"strings"
	"unicode"

	"portolan/generator/text"
)

// fragmentIndex finds the headings and blocks of a note by the fragment of a link, which
// is the part after #.
type fragmentIndex struct {
	headings  []text.Heading
	byName    map[string]string // ids of headings, by every name of a heading
	byBlockID map[string]fragmentTarget
}

// fragmentTarget is the heading or the block that a fragment means. At most one of its
// fields is set.
type fragmentTarget struct{ headingID, blockID string }

func indexFragments(blocks []text.Block) fragmentIndex {
	p := fragmentIndex{
		headings: text.Headings(blocks), byName: map[string]string{}, byBlockID: map[string]fragmentTarget{},
	}
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

// headingNames returns the names of a heading in links: its words with blanks for signs,
// its id, and its words without signs, as other tools write them. For "What's new?" these
// are "what s new", "what-s-new" and "whats new".
func headingNames(h text.Heading) []string {
	words := text.Plain(h.Spans)
	return []string{headingName(words), h.ID, text.Fold(strings.Map(dropSign, words))}
}

// headingName folds the words of a heading, with a blank for each sign. Obsidian also
// ignores signs, because a link cannot contain all of them.
func headingName(words string) string {
	return text.Fold(strings.Map(func(r rune) rune {
		if dropSign(r) < 0 {
			return ' '
		}
		return r
	}, words))
}

// dropSign returns -1 for punctuation and symbols, and r for all other runes. Hyphens,
// underscores and symbols outside Latin-1 are not signs here.
func dropSign(r rune) rune {
	if r != '-' && r != '_' && (unicode.IsPunct(r) || unicode.IsSymbol(r) && r < unicode.MaxLatin1) {
		return -1
	}
	return r
}

// find returns the target of a fragment: a block (^block), a heading (Part), or a heading
// below other headings (Top#Part). It returns false if there is no such target.
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

// heading returns the id of the heading with a name, or "".
func (p fragmentIndex) heading(name string) string {
	for _, key := range []string{name, strings.ToLower(name), headingName(name)} {
		if id := p.byName[key]; id != "" {
			return id
		}
	}
	return ""
}

// below returns the id of the heading that a list of names leads to: each name is a
// heading below the heading of the previous name. It returns "" if there is no such
// heading.
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
