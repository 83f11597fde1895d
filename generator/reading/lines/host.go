package lines

import "regexp"

// endsInHost reports whether s ends in an address such as "https://nas.lan" or
// "10.0.0.5", or in a host name after a label, such as "store: nas.lan". It returns false
// for "Node.js". In "store: nas.lan:9000", the last colon belongs to the address and does
// not end a name.
func endsInHost(s string) bool { return host.MatchString(s) }

// host matches an address at the end of a string.
var host = regexp.MustCompile(`(?i)://[^\s/]+$|(^|[\s@])(\d+(\.\d+){3}|localhost)$|` +
	`[:=@]\s*[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$`)
