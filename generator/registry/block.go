package registry

import (
	"fmt"
	"slices"
)

// Block is a part of the number space that has a page of its own: all system
// ports, the user ports by the thousand, all dynamic ports. A number that no
// source names singly is answered there.
type Block struct{ First, Last Number }

// blockSize is how many user ports make a block.
const blockSize = 1000

var blocks = makeBlocks()

// Blocks returns the blocks in the order of their numbers. Together they hold
// every number once. The slice is shared: read only.
func Blocks() []Block { return blocks }

func makeBlocks() []Block {
	var blocks []Block
	for _, c := range Classes() {
		first, last := c.Bounds()
		if c != User {
			blocks = append(blocks, Block{first, last})
			continue
		}
		for n := int(first); n <= int(last); n = (n/blockSize + 1) * blockSize {
			blocks = append(blocks, Block{Number(n), Number(min((n/blockSize+1)*blockSize-1, int(last)))})
		}
	}
	return blocks
}

// Block returns the block that holds a number.
func (n Number) Block() Block {
	i, found := slices.BinarySearchFunc(blocks, n, func(b Block, n Number) int { return int(b.First) - int(n) })
	if !found {
		i--
	}
	return blocks[i]
}

// ID names the block: "system", "user-3000", "dynamic".
func (b Block) ID() string {
	class := b.First.Class()
	if class == User {
		return fmt.Sprintf("%s-%d", class, b.First)
	}
	return string(class)
}

// Size is how many numbers a block has.
func (b Block) Size() int { return int(b.Last) - int(b.First) + 1 }

// FreeRun is a run of numbers that nobody has and nobody keeps back.
type FreeRun struct {
	First, Last Number
	// By are the sources that say so, in the order of Registry.Sources. It is
	// empty where no source lists the numbers.
	By []*Source
}

// Size is how many numbers a run has.
func (f FreeRun) Size() int { return int(f.Last) - int(f.First) + 1 }

// Free returns the runs of numbers of a block that no source assigns or
// reserves, neither singly nor within a range, apart by who says that they are
// unassigned.
func (r *Registry) Free(b Block) []FreeRun {
	taken := make([]bool, b.Size())
	by := make([][]*Source, b.Size())
	for _, a := range r.Overlapping(b.First, b.Last) {
		source := a.Origin.Note.Source
		for n := int(max(a.Port, b.First)); n <= int(min(a.End, b.Last)); n++ {
			i := n - int(b.First)
			switch {
			case a.State != Unassigned:
				taken[i] = true
			case !slices.Contains(by[i], source):
				by[i] = append(by[i], source)
			}
		}
	}
	var free []FreeRun
	for i := range taken {
		if taken[i] {
			continue
		}
		slices.SortFunc(by[i], func(a, b *Source) int { return slices.Index(r.sources, a) - slices.Index(r.sources, b) })
		n := b.First + Number(i)
		if last := len(free) - 1; i > 0 && !taken[i-1] && slices.Equal(free[last].By, by[i]) {
			free[last].Last = n
			continue
		}
		free = append(free, FreeRun{n, n, by[i]})
	}
	return free
}
