package naming

import (
	"regexp"
	"slices"
	"strings"
)

// isCommand reports whether words are part of a command or a setting: they contain its
// signs or options, or begin with the name of a program.
func isCommand(name string) bool {
	if strings.ContainsAny(name, "{}$`\\") || placeholder.MatchString(name) || strings.HasPrefix(name, "%") {
		return true
	}
	if strings.Contains(name, " -") && option.MatchString(name) {
		return true
	}
	first, _, more := strings.Cut(name, " ")
	return more && slices.Contains(programs, first)
}

// placeholder matches the start of a placeholder: <address>.
var placeholder = regexp.MustCompile(`<[A-Za-z]`)

// option matches an option of a program, such as -i or --rm.
var option = regexp.MustCompile(`\s--?[A-Za-z]`)

// programs are the names of programs that begin commands in notes.
var programs = []string{"sudo", "kubectl", "curl", "nc", "ssh"}
