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

// Free returns the runs of numbers of a block that no source speaks of,
// neither singly nor within a range.
func (r *Registry) Free(b Block) []Block {
	taken := make([]bool, b.Size())
	for _, a := range r.Overlapping(b.First, b.Last) {
		for n := max(a.Port, b.First); n <= min(a.End, b.Last); n++ {
			taken[n-b.First] = true
			if n == 65535 {
				break
			}
		}
	}
	var free []Block
	for i := 0; i < len(taken); i++ {
		if taken[i] {
			continue
		}
		start := i
		for i+1 < len(taken) && !taken[i+1] {
			i++
		}
		free = append(free, Block{b.First + Number(start), b.First + Number(i)})
	}
	return free
}
