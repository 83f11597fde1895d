package port

import "fmt"

// Numbers returns the text for a port or a range: "22" if first and last are equal,
// "6000-6063" if they differ.
func Numbers(first, last Number) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}
