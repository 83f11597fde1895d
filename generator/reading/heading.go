package reading

import (
	"portolan/generator/judge"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/records"
	"portolan/generator/text"
)

// heading reads a heading and begins its section. If the heading itself assigns a port,
// such as "22 - SSH" or "FTP (Port 21)", it also adds the assignment. blocks are the
// blocks after the heading.
func (r *reader) heading(h text.Heading, blocks []text.Block) {
	r.at.Close(h.Level)
	s, ok := lines.ReadHeading(h)
	if !ok {
		r.at.Open(h)
		return
	}
	around := r.at.Around()
	subject := r.at.Subject(s.Numbers)
	r.at.Open(h)
	if !judge.Heading(s.Claim(), r.at.Siblings(h.Level), around) {
		return
	}
	under := records.Below(blocks)
	if under.Name == "" {
		under.Name = subject
	}
	if !s.Transports.Stated() && !s.Transport {
		s.Transports = under.Transports
	}
	if !s.Named() {
		named := naming.Read(line.Unplaced(under.Name))
		s.Name, s.Mentions = named.Name, named.Mentions
	}
	r.at.MarkStatement()
	r.addLine(s)
}
