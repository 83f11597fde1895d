package svg

import (
	"regexp"
	"strings"
)

// The content of a data: address that may stay. Browsers show a picture within a picture
// without scripts and without loading anything, also if it is an SVG picture.
var (
	pictureData = regexp.MustCompile(`(?i)^data:image/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]`)
	fontData    = regexp.MustCompile(`(?i)^data:(?:font/[a-z0-9.+-]+|application/(?:x-)?font-[a-z0-9-]+|` +
		`application/octet-stream)[;,]`)
	scriptScheme = regexp.MustCompile(`(?i)^(?:javascript|vbscript|data):`)
)

// safeReference reports whether an href may stay: a part of the same picture, or a picture
// in a data: address.
func safeReference(element, href string) bool {
	href = strings.TrimSpace(href)
	return strings.HasPrefix(href, "#") || (element == "image" || element == "feImage") && pictureData.MatchString(href)
}

// safeURL reports whether an address in CSS may stay: a part of the same picture, or a font
// or picture in a data: address.
func safeURL(address string) bool {
	return strings.HasPrefix(address, "#") || pictureData.MatchString(address) || fontData.MatchString(address)
}

// isScript reports whether a browser would run the address of a link. Browsers ignore
// spaces and control characters in the scheme.
func isScript(href string) bool {
	return scriptScheme.MatchString(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, href))
}
