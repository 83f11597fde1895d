package naming

import (
	"regexp"
	"slices"
	"strings"
)

// isCommand reports whether name is part of a command or a setting. Such text contains
// special characters or options, or begins with the name of a program.
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

// placeholder matches the start of a placeholder such as <address>.
var placeholder = regexp.MustCompile(`<[A-Za-z]`)

// option matches an option of a program, such as -i or --rm.
var option = regexp.MustCompile(`\s--?[A-Za-z]`)

// programs are names of programs at the start of commands in notes.
var programs = []string{"sudo", "kubectl", "curl", "nc", "ssh"}
