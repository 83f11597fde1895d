package printout

import (
	"regexp"
	"strings"
)

// prompt is how a shell asks for a command: user@host:~$, [user@host ~]#, C:\>,
// PS C:\>.
var prompt = regexp.MustCompile(`^(?:[\w.-]+@[\w.-]+[:~$# ]|\[[\w.-]+@[\w.-]+ [^\]]*\][#$]|(?:PS )?[A-Z]:\\[^>]*>)`)

// IsPrompted reports whether a line begins with the prompt of a shell.
func IsPrompted(text string) bool {
	text = strings.TrimLeft(text, " \t")
	if strings.HasPrefix(text, "$ ") || strings.HasPrefix(text, "❯ ") {
		return true
	}
	return strings.ContainsAny(text, `@\`) && prompt.MatchString(text)
}

// typed are the programs with which people list ports.
var typed = map[string]bool{
	"ss": true, "netstat": true, "lsof": true, "docker": true, "docker-compose": true, "podman": true, "nmap": true,
	"masscan": true, "rustscan": true, "cat": true, "grep": true,
}

// isCommand reports whether a line is one that somebody types, perhaps as root
// or without the prompt.
func isCommand(l line) bool {
	if IsPrompted(l.text) {
		return true
	}
	i := 0
	for l.word(i).text == "#" || l.word(i).text == "sudo" {
		i++
	}
	return typed[l.word(i).text] && len(l.words) > i+1
}
