package text

// SectionOf returns the heading with an id and the blocks below it, up to the next heading of
// the same or a higher level. It returns nil if there is no such heading.
func SectionOf(blocks []Block, headingID string) []Block {
	for i, b := range blocks {
		if h, ok := b.(Heading); ok && h.ID == headingID {
			end := i + 1
			for end < len(blocks) && !endsSection(blocks[end], h.Level) {
				end++
			}
			return blocks[i:end]
		}
		for _, inner := range inside(b) {
			if found := SectionOf(inner, headingID); found != nil {
				return found
			}
		}
	}
	return nil
}

func endsSection(b Block, level int) bool {
	h, ok := b.(Heading)
	return ok && h.Level <= level
}

// NamedBlock returns the block with a block id (see Paragraph.BlockID). If it is the first
// paragraph of a list item, the result is a list with this item. It returns nil if there is no
// such block.
func NamedBlock(blocks []Block, blockID string) []Block {
	for i, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			if b.BlockID == blockID {
				return blocks[i : i+1]
			}
		case Anchor:
			if b.BlockID == blockID {
				return blocks[i+1 : min(i+2, len(blocks))]
			}
		case List:
			for _, item := range b.Items {
				if p, ok := first(item.Blocks).(Paragraph); ok && p.BlockID == blockID {
					return []Block{List{Ordered: b.Ordered, Start: b.Start, Items: []Item{item}}}
				}
			}
		}
		for _, inner := range inside(b) {
			if found := NamedBlock(inner, blockID); found != nil {
				return found
			}
		}
	}
	return nil
}

func first(blocks []Block) Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

// inside returns the lists of blocks inside a block.
func inside(b Block) [][]Block {
	var all [][]Block
	switch b := b.(type) {
	case Quote:
		all = append(all, b.Blocks)
	case List:
		for _, item := range b.Items {
			all = append(all, item.Blocks)
		}
	case Footnotes:
		for _, n := range b.Items {
			all = append(all, n.Blocks)
		}
	}
	return all
}
