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

// code reads the listings in a code block: the output of programs, lines of
// /etc/services, and lines with a transport, a number and a name. It ignores source code,
// commands and settings.
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

// framed removes the lines before the first border of a grid and after the last border. A
// border is a line that begins with "+-". For example, a database client prints a query
// before the grid, and the number of rows after it. If there are fewer than two borders,
// framed returns all lines.
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

// listing splits the lines of a listing into groups and reads each group. A line such as
// "Mail servers:" begins a new group and introduces its lines.
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
		r.addRun(run)
		start = end
	}
	r.at.Intro = around
}

// listings contains the languages of code blocks that may be listings, and not source
// code. The language is the word after the opening fence.
var listings = map[string]bool{
	"": true, "text": true, "txt": true, "plain": true, "plaintext": true, "services": true, "console": true,
	"output": true, "markdown": true, "md": true, "nmap": true,
}

// isIntro reports whether a line of a listing introduces the lines below it, such as
// "Mail servers:". Such a line has at most naming.MaxWords words, contains no digit and
// ends in a colon.
func isIntro(line []text.Span) bool {
	title := text.Plain(line)
	return strings.HasSuffix(title, ":") && len(strings.Fields(title)) <= naming.MaxWords &&
		!strings.ContainsAny(title, "0123456789")
}

// addRun adds the ports in a group of lines. A line must have a name after the number:
// addRun reads "22 SSH", and ignores "SSH 22" and "22".
func (r *reader) addRun(run [][]text.Span) {
	var kept []lines.Statement
	for _, s := range r.statementsIn(r.record(records.OfLines(run), run), judge.List) {
		if !s.Labelled && s.Named() {
			kept = append(kept, s)
		}
	}
	r.addLines(kept)
}

// linesOf returns the lines of a code block that are not blank.
func linesOf(c text.Code) [][]text.Span {
	var lines [][]text.Span
	for _, l := range c.Lines {
		if strings.TrimSpace(l.Text) != "" {
			lines = append(lines, []text.Span{l})
		}
	}
	return lines
}

// command matches a command that a user types, a line of a script, or a line of a
// configuration file.
var command = regexp.MustCompile(`^\s*(?:[$>%]\s|#!|sudo\s|\w+@\w+|` +
	`(?:docker|podman|kubectl|ufw|iptables|nft|firewall-cmd|nmap|curl|wget|ssh|nc|netstat|ss|apt|systemctl|` +
	`export|EXPOSE|FROM|RUN)\s|<\w|[{}\[\]]\s*$)`)

// isPrompted reports whether one of the lines begins with a shell prompt.
func isPrompted(lines []text.Text) bool {
	return slices.ContainsFunc(lines, func(l text.Text) bool { return printout.IsPrompted(l.Text) })
}

// isProgram reports whether one of the lines is a command, or a line of a script or of a
// configuration file.
func isProgram(lines []text.Text) bool {
	for _, l := range lines {
		if command.MatchString(l.Text) {
			return true
		}
	}
	return false
}
