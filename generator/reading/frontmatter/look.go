package frontmatter

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"portolan/generator/accent"
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// look reads a setting of the home note that changes the look of the site. It returns false
// for any other key.
func (f values) look(field markdown.Field, home *registry.Note) bool {
	switch field.Key {
	case "nav":
		home.Nav = f.navLinks(field)
	case "logo":
		home.Logo = f.logo(field)
	case "accent":
		home.Accent = f.accent(field)
	case "footer":
		home.Footer = f.footer(field)
	default:
		return false
	}
	return true
}

// logo returns the pictures in the setting "logo": one, or one for light pages and one for
// dark pages.
func (f values) logo(field markdown.Field) []text.WikiLink {
	var pictures []text.WikiLink
	for _, item := range f.list(field) {
		switch picture, ok := link(field, strings.TrimPrefix(item, "!")); {
		case strings.Contains(item, "://"):
			f.warn(diag.FrontMatterValue, field, "the logo must be a picture in the folder of notes, not an address",
				"save the picture next to the home note, and write logo: logo.svg")
		case !ok:
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not the path of a picture", item), "write logo: logo.svg")
		case len(pictures) == 2:
			f.warn(diag.FrontMatterValue, field, "logo has more than two pictures; the others are not used",
				"write one picture, or one for light pages and one for dark pages")
			return pictures
		default:
			picture.Target, picture.Embed = strings.TrimPrefix(picture.Target, "./"), true
			pictures = append(pictures, picture)
		}
	}
	return pictures
}

// accent returns the colours in the setting "accent": one, or one for light pages and one for
// dark pages. It reports a colour with too little contrast, and the colour that takes its
// place.
func (f values) accent(field markdown.Field) accent.Pair {
	const hint = `write a colour as "#rrggbb" in quotes: accent: "#0b5c6b"`
	items := f.list(field)
	if len(items) == 0 && field.Fields == nil && f.hasComment(field) {
		f.warn(diag.FrontMatterValue, field, "YAML reads a # without quotes as a comment, so the accent is empty", hint)
	}
	var colours []accent.Colour
	for _, item := range items {
		c, ok := accent.Parse(item)
		if !ok {
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not a colour", item), hint)
			return accent.Pair{}
		}
		colours = append(colours, c)
	}
	var pair accent.Pair
	var low []accent.Low
	switch len(colours) {
	case 0:
		return pair
	case 1:
		pair, low = accent.Of(colours[0])
	case 2:
		pair, low = accent.Both(colours[0], colours[1])
	default:
		f.warn(diag.FrontMatterValue, field, "accent has more than two colours", hint)
		return pair
	}
	for _, l := range low {
		pages := map[bool]string{false: "light", true: "dark"}[l.Dark]
		// Rounded down, 4.499 does not look like enough.
		f.warn(diag.AccentContrast, field,
			fmt.Sprintf("%s has a contrast of %.2f:1 on %s pages, and links need %.1f:1; %s is used there",
				l.Written, math.Floor(l.Contrast*100)/100, pages, accent.Needed, l.Used),
			fmt.Sprintf("to choose the colours of light and dark pages, write accent: [%q, %q]", pair.Light, pair.Dark))
	}
	return pair
}

// hasComment reports whether the line of a field has a # after the colon.
func (f values) hasComment(field markdown.Field) bool {
	line, _, _ := bytes.Cut(f.src.Bytes[field.Offset:], []byte("\n"))
	_, value, _ := bytes.Cut(line, []byte(":"))
	return bytes.Contains(value, []byte("#"))
}

// footer returns the text of the setting "footer".
func (f values) footer(field markdown.Field) []text.Span {
	value := f.text(field)
	if value == "" {
		return nil
	}
	spans, ok := f.markdown(field, value)
	if !ok {
		f.warn(diag.FrontMatterValue, field, "footer must be one line of text, without headings, lists or tables",
			`write words and links: footer: "Run by the [network team](mailto:net@example.org)"`)
	}
	return spans
}
