package text

// Parts are the parts of a note that a link can name, by their ids. If two parts have the same
// id, the first one counts.
type Parts struct {
	// Sections contains the heading with an id and the blocks below it, up to the next heading of
	// the same or a higher level.
	Sections map[string][]Block
	// Named contains the block with a block id (see Paragraph.BlockID). If it is the first
	// paragraph of a list item, the value is a list with this item.
	Named map[string][]Block
}

// PartsOf returns all parts of blocks. The time it takes is linear: a block is in at most six
// sections, one of each level.
func PartsOf(blocks []Block) Parts {
	p := Parts{map[string][]Block{}, map[string][]Block{}}
	p.add(blocks)
	return p
}

func (p Parts) add(blocks []Block) {
	name := func(id string, found []Block) { addFirst(p.Named, id, found) }
	for i, b := range blocks {
		switch b := b.(type) {
		case Heading:
			end := i + 1
			for end < len(blocks) && !endsSection(blocks[end], b.Level) {
				end++
			}
			addFirst(p.Sections, b.ID, blocks[i:end])
		case Paragraph:
			name(b.BlockID, blocks[i:i+1])
		case Anchor:
			name(b.BlockID, blocks[i+1:min(i+2, len(blocks))])
		case List:
			for _, item := range b.Items {
				if first, ok := first(item.Blocks).(Paragraph); ok {
					name(first.BlockID, []Block{List{Ordered: b.Ordered, Start: b.Start, Items: []Item{item}}})
				}
			}
		}
		for _, inner := range inside(b) {
			p.add(inner)
		}
	}
}

func addFirst(parts map[string][]Block, id string, blocks []Block) {
	if _, known := parts[id]; !known && id != "" {
		parts[id] = blocks
	}
}

func endsSection(b Block, level int) bool {
	h, ok := b.(Heading)
	return ok && h.Level <= level
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
