package port

import (
	"fmt"
	"slices"
)

// Band is a part of the number space that has a page of its own: all system
// ports, the user ports by the thousand, all dynamic ports. A number that no
// source names singly is answered there.
type Band struct{ First, Last Number }

// bandSize is how many user ports make a band. The first and the last such band
// are cut short by the bounds of the class.
const bandSize = 1000

var bands = makeBands()

// Bands returns the bands in the order of their numbers. Together they hold
// every number once. The slice is shared: read only.
func Bands() []Band { return bands }

func makeBands() []Band {
	var bands []Band
	for _, c := range Classes() {
		first, last := c.Bounds()
		if c != User {
			bands = append(bands, Band{first, last})
			continue
		}
		for n := int(first); n <= int(last); n = (n/bandSize + 1) * bandSize {
			bands = append(bands, Band{Number(n), Number(min((n/bandSize+1)*bandSize-1, int(last)))})
		}
	}
	return bands
}

// Band returns the band that holds a number.
func (n Number) Band() Band {
	i, found := slices.BinarySearchFunc(bands, n, func(b Band, n Number) int { return int(b.First) - int(n) })
	if !found {
		i--
	}
	return bands[i]
}

// ID names the band: "system", "user-3000", "dynamic".
func (b Band) ID() string {
	class := b.First.Class()
	if class == User {
		return fmt.Sprintf("%s-%d", class, b.First)
	}
	return string(class)
}

// Size is how many numbers a band has.
func (b Band) Size() int { return int(b.Last) - int(b.First) + 1 }
