package port

import "fmt"

// Numbers writes a port, "22", or a range of them, "6000-6063".
func Numbers(first, last Number) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}
