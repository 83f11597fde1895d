package printout

import "strings"

// Read reads a block of text. It returns false if the text has none of the supported
// formats.
func Read(text string) (Reading, bool) {
	lines := splitLines(text)
	b := block{lines: lines, rows: make([]*row, len(lines)), reasons: make([]Reason, len(lines))}
	if isScanXML(text) {
		b.scanXML(text)
	} else {
		b.printed()
		b.files()
	}
	if len(b.reading.Formats) == 0 {
		return Reading{}, false
	}
	b.collect()
	return b.reading, true
}

// ReadLine reads a single line. It returns false if the line has none of the supported
// output formats of programs. It does not read lines of services files.
func ReadLine(text string) (Reading, bool) {
	if !strings.ContainsAny(text, "0123456789") || strings.ContainsAny(text, "\n") {
		return Reading{}, false
	}
	l := line{text: strings.TrimRight(text, "\r"), number: 1}
	l.words = splitWords(l.text, 0)
	format, found, ok := bare(l)
	if !ok {
		return Reading{}, false
	}
	return Reading{Formats: []Format{format}, Sockets: found.sockets, Left: found.left}, true
}
