// Package counts writes counts in English: "1 port", "65,536 ports".
package counts

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Number returns a number with commas between groups of three digits: "65,536".
func Number(n int) string { return message.NewPrinter(language.English).Sprint(n) }

// Of returns a count with its noun. It adds an s to the noun unless n is 1: Of(2, "port")
// returns "2 ports".
func Of(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Number(n) + " " + noun + "s"
}
