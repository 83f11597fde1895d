package port

import "fmt"

// Numbers returns a port as "22" and a range as "6000-6063".
func Numbers(first, last Number) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}
