package printout

import (
	"encoding/xml"
	"strings"
)

// isScanXML reports whether a text is output of nmap -oX, or a part of it.
func isScanXML(text string) bool {
	return strings.Contains(text, "<nmaprun") || strings.Contains(text, "<port ") && strings.Contains(text, "portid=")
}

// readScanXML reads the output of nmap -oX. It stops at the first XML syntax error. The
// line of the error and all later lines then get the reason NotUnderstood.
func readScanXML(text string, lines []line) row {
	r := xmlReader{text: text, lines: lines}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	for {
		from := d.InputOffset()
		token, err := d.Token()
		if err != nil {
			r.end()
			if at := d.InputOffset(); int(at) < len(text) {
				r.fault(int(at))
			}
			return r.row
		}
		switch t := token.(type) {
		case xml.StartElement:
			r.start(t, int(from), int(d.InputOffset()))
		case xml.EndElement:
			if t.Name.Local == "port" {
				r.end()
			}
		}
	}
}

// xmlReader collects the ports of the XML in row.
type xmlReader struct {
	row
	text  string
	lines []line
	// host is the address of the current host.
	host string
	// open is the port of the element <port> that is being read. It is nil outside of
	// such an element.
	open *Socket
	// line is the index of the line of the last port.
	line int
}

// start reads the element e, whose start tag is text[from:to].
func (r *xmlReader) start(e xml.StartElement, from, to int) {
	switch e.Name.Local {
	case "address":
		if attribute(e, "addrtype") != "mac" {
			r.host = attribute(e, "addr")
		}
	case "port":
		r.end()
		r.port(e, from, to)
	case "state":
		if r.open != nil {
			r.open.State = scanStates[attribute(e, "state")]
		}
	case "service":
		if r.open != nil {
			name := attribute(e, "name")
			if attribute(e, "tunnel") == "ssl" {
				name = "ssl/" + name
			}
			r.open.Name = scannedName(name)
			r.open.Comment = strings.TrimSpace(attribute(e, "product") + " " + attribute(e, "version"))
		}
	}
}

// port reads the number and the transport of the element <port> and sets r.open. The
// start tag of the element is text[from:to].
func (r *xmlReader) port(e xml.StartElement, from, to int) {
	id := attribute(e, "portid")
	n := strings.Index(r.text[from:to], "portid=")
	if n < 0 {
		return
	}
	from += n + len(`portid="`)
	for r.line+1 < len(r.lines) && r.lines[r.line+1].offset <= from {
		r.line++
	}
	l := r.lines[r.line]
	s, others, reason := readSlashed(word{id + "/" + attribute(e, "protocol"), from})
	if !isNumeral(id) || !strings.HasPrefix(r.text[from:], id) {
		// The text has no plain number, as in portid="http" or portid="&#50;2".
		id, reason = "", NoNumber
	}
	if reason != "" || len(others) > 0 {
		r.left = append(r.left, Left{reasonOr(reason, NotTransport), from, len(id), l.number})
		return
	}
	s.Length, s.Line, s.Address = len(id), l.number, r.host
	r.open = &s
}

// end adds the port r.open, because its element ends. A port without a state gets the
// reason NotUnderstood.
func (r *xmlReader) end() {
	switch {
	case r.open == nil:
		return
	case r.open.State == "":
		r.left = append(r.left, Left{NotUnderstood, r.open.Offset, r.open.Length, r.open.Line})
	default:
		r.sockets = append(r.sockets, *r.open)
	}
	r.open = nil
}

// fault gives the reason NotUnderstood to the line at offset and to all later lines.
func (r *xmlReader) fault(offset int) {
	for _, l := range r.lines {
		if len(l.words) > 0 && l.offset+len(l.text) > offset {
			r.left = append(r.left, l.leftWhole(NotUnderstood))
		}
	}
}

// attribute returns the value of the attribute with the given name, or "".
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
