package printout

import (
	"regexp"
	"strings"
)

// prompt matches shell prompts: user@host:~$, [user@host ~]#, C:\>, PS C:\>.
var prompt = regexp.MustCompile(`^(?:[\w.-]+@[\w.-]+[:~$# ]|\[[\w.-]+@[\w.-]+ [^\]]*\][#$]|(?:PS )?[A-Z]:\\[^>]*>)`)

// IsPrompted reports whether a line begins with a shell prompt.
func IsPrompted(text string) bool {
	text = strings.TrimLeft(text, " \t")
	if strings.HasPrefix(text, "$ ") || strings.HasPrefix(text, "❯ ") {
		return true
	}
	return strings.ContainsAny(text, `@\`) && prompt.MatchString(text)
}

// typed contains the names of commands that people use to list ports.
var typed = map[string]bool{
	"ss": true, "netstat": true, "lsof": true, "docker": true, "docker-compose": true, "podman": true, "nmap": true,
	"masscan": true, "rustscan": true, "cat": true, "grep": true,
}

// isCommand reports whether a line is a command. A command begins with a shell prompt, or
// with a word of typed and an argument, as in "ss -tlnp". "#" or "sudo" may come before
// such a word.
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
