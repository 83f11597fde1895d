package registry

import (
	"cmp"
	"slices"

	"portolan/generator/text"
)

// Embed is a note, or a part of a note, that another note shows in its text: ![[FTP#Modes]].
type Embed struct {
	// Pos is the offset of the link in the note that contains it.
	Pos    int
	Target Target
	// Blocks are the blocks of the target to show, and Embeds the embeds in them.
	Blocks []text.Block
	Embeds []*Embed
}

// EmbedAt returns the embed whose link is at an offset, or nil: then the page shows the link.
func EmbedAt(embeds []*Embed, pos int) *Embed {
	i, ok := slices.BinarySearchFunc(embeds, pos, func(e *Embed, pos int) int { return cmp.Compare(e.Pos, pos) })
	if !ok {
		return nil
	}
	return embeds[i]
}
