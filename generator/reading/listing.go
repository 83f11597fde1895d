package reading

import (
	"regexp"
	"slices"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/printout"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// listings are the languages of code blocks that hold no program.
var listings = map[string]bool{"": true, "text": true, "txt": true, "plain": true, "plaintext": true, "services": true, "console": true, "output": true, "markdown": true, "md": true, "nmap": true}

// code reads the listings that people keep in code blocks: what programs print,
// lines of /etc/services, columns of transport, number and name. Programs,
// commands and settings are passed over.
func (r *reader) code(c text.Code) {
	if r.printout(c) || !listings[strings.ToLower(c.Language)] || isPrompted(c.Lines) {
		return
	}
	lines := linesOf(c)
	if t, ok := text.Grid(lines); ok {
		r.table(t)
		return
	}
	if r.aligned(c.Lines) || !c.Fenced || isProgram(c.Lines) {
		return
	}
	around := r.at.Intro
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && !leadsOver(lines[end]) {
			end++
		}
		run := lines[start:end]
		if leadsOver(run[0]) {
			r.at.Intro = sections.New(text.Plain(run[0]))
			run = run[1:]
		}
		r.listed(run)
		start = end
	}
	r.at.Intro = around
}

// leadsOver tells whether a line of a listing is the title of those below it.
func leadsOver(line []text.Span) bool {
	title := text.Plain(line)
	return strings.HasSuffix(title, ":") && len(strings.Fields(title)) <= naming.MaxWords && !strings.ContainsAny(title, "0123456789")
}

// listed reads lines that have a number and a name each.
func (r *reader) listed(run [][]text.Span) {
	var kept []lines.Statement
	for _, s := range r.accept(run, judge.List) {
		if !s.Labelled && s.Named() {
			kept = append(kept, s)
		}
	}
	r.statements(kept)
}

// linesOf returns the lines of a listing that are not blank.
func linesOf(c text.Code) [][]text.Span {
	var lines [][]text.Span
	for _, l := range c.Lines {
		if strings.TrimSpace(l.Text) != "" {
			lines = append(lines, []text.Span{l})
		}
	}
	return lines
}

// command is a line that somebody types or a program reads.
var command = regexp.MustCompile(`^\s*(?:[$>%]\s|#!|sudo\s|\w+@\w+|(?:docker|podman|kubectl|ufw|iptables|nft|firewall-cmd|nmap|curl|wget|ssh|nc|netstat|ss|apt|systemctl|export|EXPOSE|FROM|RUN)\s|<\w|[{}\[\]]\s*$)`)

// isPrompted reports whether somebody types a line of a listing into a shell.
func isPrompted(lines []text.Text) bool {
	return slices.ContainsFunc(lines, func(l text.Text) bool { return printout.IsPrompted(l.Text) })
}

func isProgram(lines []text.Text) bool {
	for _, l := range lines {
		if command.MatchString(l.Text) {
			return true
		}
	}
	return false
}
