package reading

import (
	"regexp"
	"slices"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/printout"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/records"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// code reads listings in code blocks: what programs print, lines of /etc/services,
// columns of transport, number and name. It passes over programs, commands and
// settings.
func (r *reader) code(c text.Code) {
	isListing := listings[strings.ToLower(c.Language)]
	if r.printout(c, isListing) || !isListing || isPrompted(c.Lines) {
		return
	}
	written := linesOf(c)
	if t, ok := text.Grid(framed(written)); ok {
		r.table(t)
		return
	}
	if r.aligned(c.Lines) || !c.Fenced || isProgram(c.Lines) {
		return
	}
	if t, ok := unheaded(c.Lines); ok {
		r.table(t)
		return
	}
	r.listing(written)
}

// framed returns the lines from the first rule of a grid to the last: a database prints
// its query before them, and a count after them.
func framed(written [][]text.Span) [][]text.Span {
	isFrame := func(line []text.Span) bool { return strings.HasPrefix(text.Plain(line), "+-") }
	first := slices.IndexFunc(written, isFrame)
	last := len(written) - 1
	for last > first && !isFrame(written[last]) {
		last--
	}
	if first < 0 || first == last {
		return written
	}
	return written[first : last+1]
}

// listing reads the lines of a listing in runs, each below the line that introduces it.
func (r *reader) listing(written [][]text.Span) {
	around := r.at.Intro
	for start := 0; start < len(written); {
		end := start + 1
		for end < len(written) && !isIntro(written[end]) {
			end++
		}
		run := written[start:end]
		if isIntro(run[0]) {
			r.at.Intro = sections.New(text.Plain(run[0]))
			run = run[1:]
		}
		r.listed(run)
		start = end
	}
	r.at.Intro = around
}

// listings are the languages of code blocks that hold no program.
var listings = map[string]bool{
	"": true, "text": true, "txt": true, "plain": true, "plaintext": true, "services": true, "console": true,
	"output": true, "markdown": true, "md": true, "nmap": true,
}

// isIntro reports whether a line of a listing introduces those below it.
func isIntro(line []text.Span) bool {
	title := text.Plain(line)
	return strings.HasSuffix(title, ":") && len(strings.Fields(title)) <= naming.MaxWords &&
		!strings.ContainsAny(title, "0123456789")
}

// listed adds the lines of a run that have a number and a name.
func (r *reader) listed(run [][]text.Span) {
	var kept []lines.Statement
	for _, s := range r.statementsIn(r.record(records.OfLines(run), run), judge.List) {
		if !s.Labelled && s.Named() {
			kept = append(kept, s)
		}
	}
	r.addLines(kept)
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

// command matches a line that somebody types or a program reads.
var command = regexp.MustCompile(`^\s*(?:[$>%]\s|#!|sudo\s|\w+@\w+|` +
	`(?:docker|podman|kubectl|ufw|iptables|nft|firewall-cmd|nmap|curl|wget|ssh|nc|netstat|ss|apt|systemctl|` +
	`export|EXPOSE|FROM|RUN)\s|<\w|[{}\[\]]\s*$)`)

// isPrompted reports whether a line of a listing is typed into a shell.
func isPrompted(lines []text.Text) bool {
	return slices.ContainsFunc(lines, func(l text.Text) bool { return printout.IsPrompted(l.Text) })
}

// isProgram reports whether a line of a listing is a command, or a part of a program
// or its settings.
func isProgram(lines []text.Text) bool {
	for _, l := range lines {
		if command.MatchString(l.Text) {
			return true
		}
	}
	return false
}
