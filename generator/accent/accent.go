// Package accent chooses the colours of links from the colour that the user wants. On light
// and on dark pages, the colours have enough contrast to be read.
package accent

import "fmt"

// Pair contains the accent of light and of dark pages. The zero value means the built-in
// colours.
type Pair struct{ Light, Dark Colour }

// Needed is the contrast that text needs on its background
// (https://www.w3.org/TR/WCAG22/#contrast-minimum).
const Needed = 4.5

// The backgrounds of links in static/css/tokens.css: --paper, --sheet and --chip.
var (
	light = []Colour{{0xf6, 0xf1, 0xe4}, {0xfc, 0xf9, 0xf1}, {0xe9, 0xe1, 0xcb}}
	dark  = []Colour{{0x0e, 0x1a, 0x24}, {0x13, 0x24, 0x31}, {0x1d, 0x35, 0x45}}
)

// Low says that a colour has too little contrast.
type Low struct {
	// Dark is set if it is about dark pages.
	Dark bool
	// Written is the colour of the user, and Used the one that takes its place.
	Written, Used Colour
	// Contrast is the lowest contrast of Written with a background.
	Contrast float64
}

// Of returns the accent for one colour, which is meant for light pages. The colour for dark
// pages has the same hue.
func Of(c Colour) (Pair, []Low) {
	p, low := Both(c, c)
	if len(low) > 0 && low[len(low)-1].Dark {
		low = low[:len(low)-1] // hardly any colour can be read on light and on dark pages
	}
	return p, low
}

// Both returns the accent for a colour of light pages and one of dark pages. If one of them
// has too little contrast, its lightness is changed.
func Both(onLight, onDark Colour) (p Pair, low []Low) {
	p = Pair{readable(onLight, light, -step), readable(onDark, dark, step)}
	if p.Light != onLight {
		low = append(low, Low{Written: onLight, Used: p.Light, Contrast: lowest(onLight, light)})
	}
	if p.Dark != onDark {
		low = append(low, Low{Dark: true, Written: onDark, Used: p.Dark, Contrast: lowest(onDark, dark)})
	}
	return p, low
}

// step is the change of lightness between two colours that readable tries.
const step = 0.004

// readable returns the colour, or the first one with enough contrast if its lightness is
// changed in steps. Black and white have enough contrast.
func readable(c Colour, on []Colour, step float64) Colour {
	for o := c.oklab(); lowest(c, on) < Needed; c = o.colour() {
		o.lightness = min(max(o.lightness+step, 0), 1)
	}
	return c
}

func lowest(c Colour, on []Colour) float64 {
	found := 21.0
	for _, background := range on {
		found = min(found, Contrast(c, background))
	}
	return found
}

// Style returns a style sheet with the accent. It has the layers of static/css/tokens.css.
// Printed pages have the accent of light pages, and black links.
func (p Pair) Style() []byte {
	if p == (Pair{}) {
		return nil
	}
	const tokens = ":root { --link: %[1]s; --accent: %[1]s; --current: %[1]s; }"
	return fmt.Appendf(nil, "@layer tokens {\n%s\n@media (prefers-color-scheme: dark) {\n%s\n}\n}\n"+
		"@layer print {\n@media print {\n:root { --accent: %s; --current: #000; }\n}\n}\n",
		fmt.Sprintf(tokens, p.Light), fmt.Sprintf(tokens, p.Dark), p.Light)
}
