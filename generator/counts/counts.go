// Package counts writes numbers of things as English does: "1 port", "65,536 ports".
package counts

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Number writes a number with commas between thousands.
func Number(n int) string { return message.NewPrinter(language.English).Sprint(n) }

// Of writes a number with its noun, in the plural unless it is 1.
func Of(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Number(n) + " " + noun + "s"
}
