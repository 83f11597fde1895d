package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// part is a note, or a section or block of it.
type part struct {
	note               *Note
	headingID, blockID string
}

func (t Target) part() part { return part{t.Note, t.HeadingID, t.BlockID} }

// contains reports whether p is the same part as q, or the whole note of it. Then an embed of p
// in q would begin q again.
func (p part) contains(q part) bool { return p == q || p == part{note: q.note} }

// blocks returns the blocks of a part of a note. The parameter parts contains all parts of this note.
// Footnotes are left out: their numbers are those of the note, and references to them lead there.
// The title of a whole note is left out, too.
func (p part) blocks(parts text.Parts) []text.Block {
	blocks := p.note.Blocks
	switch {
	case p.headingID != "":
		blocks = parts.Sections[p.headingID]
	case p.blockID != "":
		blocks = parts.Named[p.blockID]
	case len(blocks) > 0:
		if h, ok := blocks[0].(text.Heading); ok && h.Level == 1 && text.Title(h.Spans) == p.note.Title {
			blocks = blocks[1:]
		}
	}
	return slices.DeleteFunc(slices.Clone(blocks), func(b text.Block) bool {
		_, ok := b.(text.Footnotes)
		return ok
	})
}

// fragmentFound reports whether a link names no part of a note, or one that exists.
func (t Target) fragmentFound(fragment string) bool {
	return t.HeadingID != "" || t.BlockID != "" || strings.Trim(fragment, "# ") == ""
}
