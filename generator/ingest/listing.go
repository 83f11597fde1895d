package ingest

import (
	"regexp"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/numbers"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// scanned is a line of a port scan: 22/tcp open ssh OpenSSH 9.6.
var scanned = regexp.MustCompile(`^\s*(\d{1,5})/(tcp|udp|sctp)\s+(open|closed|filtered|unfiltered|open\|filtered|closed\|filtered)(?:\s+(\S+)(?:\s+(\S.*?))?)?\s*$`)

// service is a line of /etc/services: ssh 22/tcp secure-shell # comment.
var service = regexp.MustCompile(`^\s*([A-Za-z0-9][\w.+*/-]*)\s+(\d{1,5})/(tcp|udp|sctp|dccp)(?:\s+([^#]*?))?\s*(?:#\s*(.*?))?\s*$`)

// scanLine reads a line that a port scan printed, and tells whether it is one.
func (r *reader) scanLine(spans []text.Span) bool {
	if len(spans) != 1 {
		return false
	}
	t, ok := spans[0].(text.Text)
	if !ok {
		return false
	}
	m := scanned.FindStringSubmatchIndex(t.Text)
	if m == nil {
		return false
	}
	at := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return t.Text[m[2*i]:m[2*i+1]]
	}
	d := registry.Draft{Printed: true, Extra: []registry.Field{{Name: "State", Value: at(3)}}}
	if name := at(4); name != "unknown" {
		r.serviceName(&d, strings.TrimRight(name, "?"))
	}
	d.Description = words(at(5))
	r.add(placed(t, m[2], m[5]), d)
	return true
}

func (r *reader) serviceLine(t text.Text) bool {
	m := service.FindStringSubmatchIndex(t.Text)
	if m == nil || isVerb(t.Text[m[2]:m[3]]) || numbers.HasPortWord(t.Text[m[2]:m[3]]) {
		return false
	}
	var d registry.Draft
	r.serviceName(&d, t.Text[m[2]:m[3]])
	if m[8] >= 0 {
		d.Aliases = strings.Fields(t.Text[m[8]:m[9]])
	}
	if m[10] >= 0 {
		d.Description = appendWords(d.Description, words(t.Text[m[10]:m[11]]))
	}
	r.add(placed(t, m[4], m[7]), d)
	return true
}

func (r *reader) serviceName(d *registry.Draft, name string) {
	if name == "" {
		return
	}
	d.Name, d.Service = name, name
	d.Mentions = []registry.Mention{{Short: name}}
}

// words is text of a listing, which stands in no note as it is read.
func words(s string) []text.Span {
	if s == "" {
		return nil
	}
	return []text.Span{text.Text{Text: s, Pos: notWritten}}
}

// placed reads the number, with its transport, from one byte of a line to
// another.
func placed(t text.Text, from, to int) []numbers.Item {
	items, _ := numbers.Read(t.Text[from:to])
	for i := range items {
		items[i].Offset += t.Pos + from
	}
	return items
}

// listings are the languages of code blocks that hold no program.
var listings = map[string]bool{"": true, "text": true, "txt": true, "plain": true, "plaintext": true, "services": true, "console": true, "output": true, "markdown": true, "md": true, "nmap": true}

// code reads the listings that people keep in code blocks: what a port scan
// printed, lines of /etc/services, columns of transport, number and name.
// Programs, commands and settings are passed over.
func (r *reader) code(c text.Code) {
	lines := linesOf(c)
	if r.scan(lines) || !listings[strings.ToLower(c.Language)] || isPrompted(c.Lines) {
		return
	}
	r.asPrinted(isPrinted(c.Lines), func() { r.listing(c, lines) })
}

// listing reads a listing that no port scan printed.
func (r *reader) listing(c text.Code, lines [][]text.Span) {
	if t, ok := text.Grid(lines); ok {
		r.table(t)
		return
	}
	if r.services(c.Lines) || r.aligned(c.Lines) {
		return
	}
	if !c.Fenced || isProgram(c.Lines) {
		return
	}
	around := r.lead
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && !leadsOver(lines[end]) {
			end++
		}
		run := lines[start:end]
		if leadsOver(run[0]) {
			r.lead = newSection(text.Plain(run[0]))
			run = run[1:]
		}
		r.listed(run)
		start = end
	}
	r.lead = around
}

// leadsOver tells whether a line of a listing is the title of those below it.
func leadsOver(line []text.Span) bool {
	title := text.Plain(line)
	return strings.HasSuffix(title, ":") && len(strings.Fields(title)) <= maxLabel && !strings.ContainsAny(title, "0123456789")
}

// listed reads lines that have a number and a name each.
func (r *reader) listed(run [][]text.Span) {
	var kept []lineStatement
	for _, s := range r.accept(run, judge.List) {
		if !s.labelled && s.named() {
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

// scan reads the lines that a port scan printed, and tells whether it found
// any.
func (r *reader) scan(lines [][]text.Span) bool {
	found := false
	for _, l := range lines {
		found = r.scanLine(l) || found
	}
	return found
}

// services reads lines of /etc/services, if most are such, and tells whether
// they are.
func (r *reader) services(lines []text.Text) bool {
	n := 0
	for _, l := range lines {
		if service.MatchString(l.Text) {
			n++
		}
	}
	if n == 0 || 2*n < filled(lines) {
		return false
	}
	for _, l := range lines {
		r.serviceLine(l)
	}
	return true
}

// filled counts the lines that hold more than a comment.
func filled(lines []text.Text) int {
	n := 0
	for _, l := range lines {
		if s := strings.TrimSpace(l.Text); s != "" && !strings.HasPrefix(s, "#") {
			n++
		}
	}
	return n
}

// command is a line that somebody types or a program reads.
var command = regexp.MustCompile(`^\s*(?:[$>%]\s|#!|sudo\s|\w+@\w+|(?:docker|podman|kubectl|ufw|iptables|nft|firewall-cmd|nmap|curl|wget|ssh|nc|netstat|ss|apt|systemctl|export|EXPOSE|FROM|RUN)\s|<\w|[{}\[\]]\s*$)`)

// prompt begins a line that somebody types into a shell.
var prompt = regexp.MustCompile(`^\s*(?:\$\s|\w+@[\w-]+[:~$# ])`)

func isPrompted(lines []text.Text) bool {
	for _, l := range lines {
		if prompt.MatchString(l.Text) {
			return true
		}
	}
	return false
}

func isProgram(lines []text.Text) bool {
	for _, l := range lines {
		if command.MatchString(l.Text) {
			return true
		}
	}
	return false
}
