package port

import (
	"fmt"
	"slices"
)

// Band is a range of numbers on one page of the site: all system ports, 1000 user ports,
// or all dynamic ports. This page lists the numbers that do not have their own page.
type Band struct{ First, Last Number }

// bandSize is the number of user ports in a band. The first and the last band of user
// ports are smaller: they begin at 1024 and end at 49151.
const bandSize = 1000

var bands = makeBands()

// Bands returns the bands in the order of their numbers. Every number is in exactly one
// band. Callers must not change the slice.
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

// Band returns the band that contains the number.
func (n Number) Band() Band {
	i, found := slices.BinarySearchFunc(bands, n, func(b Band, n Number) int { return int(b.First) - int(n) })
	if !found {
		i--
	}
	return bands[i]
}

// ID returns the name of the band for the address of its page: "system", "user-3000" or
// "dynamic".
func (b Band) ID() string {
	class := b.First.Class()
	if class == User {
		return fmt.Sprintf("%s-%d", class, b.First)
	}
	return string(class)
}

// Size returns how many numbers the band contains.
func (b Band) Size() int { return int(b.Last) - int(b.First) + 1 }
