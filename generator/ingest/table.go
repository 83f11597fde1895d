package ingest

import (
	"fmt"
	"regexp"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// table reads the assignments of a table, if one of its columns holds ports.
func (r *reader) table(t text.Table) {
	l, ok := columns(t)
	if !ok {
		return
	}
	for _, row := range t.Rows {
		r.row(l, row)
	}
}

func (r *reader) row(l layout, row text.Row) {
	var numbers []Number
	var shared registry.Draft
	var described []text.Span // what the description column says
	for i, cell := range row.Cells {
		plain := text.Plain(cell.Spans)
		if l.roles[i] != roleNumber && isBlank(plain) {
			continue
		}
		switch l.roles[i] {
		case roleNumber:
			numbers = r.numberCell(cell)
		case roleTransport:
			shared.Transports |= r.transportCell(cell, plain)
		case roleName:
			s := readName(cell.Spans, l.named)
			shared.Name, shared.Mentions, shared.Description = s.name, s.mentions, s.description
			shared.Transports |= s.transports
			shared.References = append(shared.References, s.references...)
		case roleService:
			shared.Service = plain
		case roleDescription:
			described = appendWords(described, cell.Spans)
			shared.References = append(shared.References, references(cell.Spans)...)
		case roleReference:
			shared.References = append(shared.References, referenceCell(cell.Spans)...)
		case roleExtra:
			shared.Extra = append(shared.Extra, registry.Field{Name: l.heads[i], Value: plain})
		}
	}
	shared.Description = appendWords(shared.Description, described)
	if shared.Name == "" {
		shared.Name = shared.Service
	}
	if shared.Service != "" {
		shared.Mentions = append([]registry.Mention{{Short: shared.Service, Name: shared.Name}}, shared.Mentions...)
	}
	r.add(numbers, shared)
}

// numberCell reads the numbers of a cell and reports its faults.
func (r *reader) numberCell(cell text.Cell) []Number {
	words := literalWords(cell.Spans)
	numbers, faults := ReadNumbers(words.text)
	for _, f := range faults {
		r.warn(f.Rule, words.place(f.Offset, cell.Pos), f.Message, "")
	}
	for i, n := range numbers {
		start, last := words.place(n.Offset, cell.Pos), words.place(n.Offset+n.Length-1, cell.Pos)
		numbers[i].Offset, numbers[i].Length = start, max(last+1-start, 1)
	}
	return numbers
}

// literal is the text of spans with the place of each part in the note.
type literal struct {
	text  string
	parts []text.Text
}

// literalWords returns the plain and literal text of spans.
func literalWords(spans []text.Span) literal {
	var l literal
	var b strings.Builder
	for s := range text.Inside(spans) {
		part := text.Text{Text: " "}
		switch s := s.(type) {
		case text.Text:
			part = s
		case text.CodeSpan:
			part = text.Text(s)
		case text.WikiLink:
			if len(s.Label) > 0 || s.Embed {
				continue
			}
			part = text.Text{Text: s.Name(), Pos: s.Pos + len("[[")}
		case text.Break:
		default:
			continue
		}
		b.WriteString(part.Text)
		l.parts = append(l.parts, part)
	}
	l.text = b.String()
	return l
}

// place returns the offset in the note of byte i of the text, or otherwise
// where the text is empty.
func (l literal) place(i, otherwise int) int {
	for _, p := range l.parts {
		if i < len(p.Text) {
			return p.Pos + i
		}
		i -= len(p.Text)
	}
	return otherwise
}

func (r *reader) transportCell(cell text.Cell, plain string) registry.Transports {
	set, ok := readTransports(plain)
	if !ok {
		r.warn(diag.TransportUnknown, cell.Pos, fmt.Sprintf("“%s” is not a transport, so none is stated", plain),
			"write TCP, UDP, SCTP, DCCP or Both, or leave the cell empty")
		return 0
	}
	return set
}

// referenceCell reads a cell of references: links, or titles between commas.
func referenceCell(spans []text.Span) []registry.Reference {
	if refs := references(spans); len(refs) > 0 {
		return refs
	}
	var refs []registry.Reference
	for title := range strings.SplitSeq(text.Plain(spans), ",") {
		if title = strings.TrimSpace(title); !isBlank(title) {
			refs = append(refs, titled(title))
		}
	}
	return refs
}

var rfcTitle = regexp.MustCompile(`^(?i:rfc)\s*0*(\d{1,5})$`)

// titled is a reference by its title alone. The number of an RFC gives its
// address.
func titled(title string) registry.Reference {
	if m := rfcTitle.FindStringSubmatch(title); m != nil {
		return registry.Reference{Title: "RFC " + m[1], URL: "https://www.rfc-editor.org/info/rfc" + m[1]}
	}
	return registry.Reference{Title: title}
}

// appendWords joins two descriptions of one thing.
func appendWords(spans, more []text.Span) []text.Span {
	if text.Plain(more) == "" {
		return spans
	}
	if len(spans) == 0 {
		return more
	}
	joined := append(spans[:len(spans):len(spans)], text.Text{Text: "; ", Pos: notWritten})
	return append(joined, more...)
}
