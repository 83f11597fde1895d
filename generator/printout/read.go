package printout

import "strings"

// Read reads a block of text: the output of programs, or lines of services files. It
// returns false if the text has none of the supported formats.
func Read(text string) (Reading, bool) {
	return read(text, func(b *block) {
		b.printed()
		b.files()
	})
}

// ReadOutput reads the output of programs. Unlike Read, it does not read lines of services
// files. static/js/printout is its twin.
func ReadOutput(text string) (Reading, bool) { return read(text, (*block).printed) }

// read reads a block of text. It calls lines for a text that is not XML.
func read(text string, lines func(*block)) (Reading, bool) {
	all := splitLines(text)
	b := block{lines: all, rows: make([]*row, len(all)), reasons: make([]Reason, len(all))}
	if isScanXML(text) {
		b.scanXML(text)
	} else {
		lines(&b)
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
