package lines

import "regexp"

// endsInHost reports whether words end in an address, or in the name of a machine after a
// label: "https://nas.lan", "10.0.0.5", "store: nas.lan". "Node.js" is not one. If a
// colon and a number follow, they belong to the address.
func endsInHost(s string) bool { return host.MatchString(s) }

// host matches an address at the end of words.
var host = regexp.MustCompile(`(?i)://[^\s/]+$|(^|[\s@])(\d+(\.\d+){3}|localhost)$|` +
	`[:=@]\s*[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$`)
