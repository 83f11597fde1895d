package port

import "fmt"

// Numbers returns "22" for a port and "6000-6063" for a range.
func Numbers(first, last Number) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}
