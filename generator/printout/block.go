package printout

import (
	"slices"
	"strings"
)

// block is a text that is being read. rows and reasons have one element for each line:
// what the line contains, or why it contains no port.
type block struct {
	lines   []line
	rows    []*row
	reasons []Reason
	reading Reading
}

// scanXML reads the XML output of nmap. It gives the reason IsComment to all lines
// without a port.
func (b *block) scanXML(text string) {
	all := readScanXML(text, b.lines)
	if len(all.sockets)+len(all.left) == 0 {
		return
	}
	for _, s := range all.sockets {
		b.take(NmapXML, s.Line-1, row{sockets: []Socket{s}})
	}
	for _, l := range all.left {
		b.take(NmapXML, l.Line-1, row{left: []Left{l}})
	}
	for i := range b.lines {
		if b.rows[i] == nil {
			b.reasons[i] = IsComment
		}
	}
}

// take adds a row with the format f to line i. A line may have several rows.
func (b *block) take(f Format, i int, r row) {
	if !slices.Contains(b.reading.Formats, f) {
		b.reading.Formats = append(b.reading.Formats, f)
	}
	if b.rows[i] == nil {
		b.rows[i] = &row{}
	}
	b.rows[i].sockets = append(b.rows[i].sockets, r.sockets...)
	b.rows[i].left = append(b.rows[i].left, r.left...)
}

// printed reads the output of programs. A header applies to the lines below it, up to the
// next header or command.
func (b *block) printed() {
	// under is the format of the last header, and above the index of the last line with a
	// row. If there is no such line after the last command, above is -1. host is the host of
	// the last report of nmap.
	var under family
	above, host := -1, ""
	for i, l := range b.lines {
		if len(l.words) == 0 {
			continue
		}
		if h, ok := scannedHost(l); ok {
			host, b.reasons[i] = h, IsComment
			continue
		}
		if f, ok := headed(l); ok {
			under, b.reasons[i] = f, IsHead
			continue
		}
		if under.row != nil && !IsPrompted(l.text) {
			if r, ok := under.row(l); ok {
				b.take(under.format, i, r.on(host, under.format))
				above = i
				continue
			}
		}
		if isCommand(l) {
			under, b.reasons[i], above, host = family{}, IsCommand, -1, ""
			continue
		}
		if f, r, ok := bare(l); ok {
			b.take(f, i, r.on(host, f))
			above = i
			continue
		}
		if above >= 0 && completes(l, b.rows[above].sockets) {
			b.rows[i] = &row{left: []Left{l.leftWhole(IsComment)}}
		}
	}
}

// files reads the lines of services files and protocols files. Other text often contains
// lines that look the same. Therefore at least half of the lines between two commands
// must have the format.
func (b *block) files() {
	for start := 0; start < len(b.lines); {
		end := start
		for end < len(b.lines) && b.reasons[end] != IsCommand {
			end++
		}
		b.file(Services, start, end, readServiceRow, isService)
		b.file(Protocols, start, end, readProtocol, isIPProtocol)
		start = end + 1
	}
}

// file reads the lines from start to end-1 as lines of the format f. read reads a line.
// proves reports whether the line cannot have another format. file adds nothing in two
// cases: if read accepts fewer than half of the lines, or if proves returns false for all
// accepted lines.
func (b *block) file(f Format, start, end int, read rowReader, proves func(line, row) bool) {
	found := map[int]row{}
	filled, proved := 0, false
	for i := start; i < end; i++ {
		if len(b.lines[i].words) == 0 || b.rows[i] != nil || isComment(b.lines[i]) {
			continue
		}
		filled++
		if r, ok := read(b.lines[i]); ok {
			found[i] = r
			proved = proved || proves(b.lines[i], r)
		}
	}
	if !proved || 2*len(found) < filled {
		return
	}
	for i := start; i < end; i++ {
		if r, ok := found[i]; ok {
			b.take(f, i, r)
		}
	}
}

// collect adds the content of all lines to the reading, in the order of the lines. For a
// line without a row, it adds a Left with a reason.
func (b *block) collect() {
	for i, l := range b.lines {
		switch {
		case b.rows[i] != nil:
			b.reading.add(*b.rows[i])
		case len(l.words) == 0:
		case b.reasons[i] != "":
			b.reading.Left = append(b.reading.Left, l.leftWhole(b.reasons[i]))
		case isComment(l):
			b.reading.Left = append(b.reading.Left, l.leftWhole(IsComment))
		default:
			b.reading.Left = append(b.reading.Left, l.leftWhole(NotUnderstood))
		}
	}
}

// isComment reports whether a line is a comment, which begins with "#", the output of an
// nmap script, which begins with "|", or a remark of nmap.
func isComment(l line) bool {
	return isScanRemark(l) || strings.HasPrefix(l.word(0).text, "#") || strings.HasPrefix(l.word(0).text, "|")
}
