package accent

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is a colour in sRGB.
type Colour struct{ R, G, B uint8 }

// Parse returns the colour that is written as #rgb or #rrggbb. The # can be missing,
// because YAML reads it as a comment.
func Parse(written string) (Colour, bool) {
	digits := strings.TrimPrefix(strings.TrimSpace(written), "#")
	if len(digits) == 3 {
		digits = strings.Repeat(digits[:1], 2) + strings.Repeat(digits[1:2], 2) + strings.Repeat(digits[2:], 2)
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 {
		return Colour{}, false
	}
	return Colour{uint8(n >> 16 & 255), uint8(n >> 8 & 255), uint8(n & 255)}, true
}

// String returns the colour as #rrggbb.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast returns the contrast of two colours: from 1 for equal colours to 21 for black and
// white (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func Contrast(a, b Colour) float64 {
	light, dark := a.luminance(), b.luminance()
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func (c Colour) luminance() float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear returns the amount of light of a channel, from 0 to 1.
func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// channel is the inverse of linear. ok is false if no screen shows this amount of light.
func channel(light float64) (value uint8, ok bool) {
	v := 12.92 * light
	if light > 0.0031308 {
		v = 1.055*math.Pow(light, 1/2.4) - 0.055
	}
	const tolerance = 0.002 // half a step of a channel
	return uint8(math.Round(255 * min(max(v, 0), 1))), v >= -tolerance && v <= 1+tolerance
}

// oklab is a colour by its lightness, from 0 to 1, and two axes of hue. A change of the
// lightness alone does not change the hue that people see (https://bottosson.github.io/posts/oklab/).
type oklab struct{ lightness, a, b float64 }

func (c Colour) oklab() oklab {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return oklab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

// colour returns the colour, or the most vivid one of the same lightness and hue that
// screens can show.
func (o oklab) colour() Colour {
	const steps = 50
	for i := steps; i > 0; i-- {
		if c, ok := o.times(float64(i) / steps); ok {
			return c
		}
	}
	c, _ := o.times(0)
	return c
}

// times returns the colour with a part of its saturation. ok is false if screens cannot
// show it.
func (o oklab) times(part float64) (c Colour, ok bool) {
	a, b := o.a*part, o.b*part
	l := cube(o.lightness + 0.3963377774*a + 0.2158037573*b)
	m := cube(o.lightness - 0.1055613458*a - 0.0638541728*b)
	s := cube(o.lightness - 0.0894841775*a - 1.2914855480*b)
	var okR, okG, okB bool
	c.R, okR = channel(4.0767416621*l - 3.3077115913*m + 0.2309699292*s)
	c.G, okG = channel(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s)
	c.B, okB = channel(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s)
	return c, okR && okG && okB
}

func cube(x float64) float64 { return x * x * x }
