package lines

import "regexp"

// endsInHost reports whether s ends in an address such as "https://nas.lan" or
// "10.0.0.5", or in a host name after a label, such as "store: nas.lan". It returns false
// for "Node.js". If s ends in a host, a colon and a number after s are part of the
// address.
func endsInHost(s string) bool { return host.MatchString(s) }

// host matches an address at the end of a string.
var host = regexp.MustCompile(`(?i)://[^\s/]+$|(^|[\s@])(\d+(\.\d+){3}|localhost)$|` +
	`[:=@]\s*[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$`)
