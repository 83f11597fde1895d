// Package static embeds the style sheets, scripts and icon of the site, the style of the
// widgets, and the configuration files for web servers.
package static

import "embed"

// FS contains css/, js/, embed/, preview/, hosting/, chart.css and icon.svg.
//
//go:embed css js embed preview all:hosting chart.css icon.svg
var FS embed.FS
