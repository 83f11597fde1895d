package diag

// Levels are the severities that the user chose for rules. A rule that is not a key keeps
// its own severity.
type Levels map[*Rule]Severity

// ParseLevel returns the severity that a user writes: off, info, warning or error. It also
// accepts "note", which the program prints for info, and "false", which means off in YAML.
func ParseLevel(word string) (Severity, bool) {
	switch word {
	case "off", "false":
		return Off, true
	case "info", "note":
		return Info, true
	case "warning":
		return Warning, true
	case "error":
		return Error, true
	}
	return Warning, false
}
