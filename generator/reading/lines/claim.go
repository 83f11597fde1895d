package lines

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
)

// Claim returns the evidence in a line that its numbers are ports. Package judge uses it.
func (s Statement) Claim() judge.Claim {
	return judge.Claim{
		Numbers: judge.RangesOf(s.Numbers), Port: s.Port,
		Transport: s.Transport || s.Transports.Stated() && !s.Tailed, Tail: s.Tailed, Known: s.Known(),
		Named: s.Named(), Labelled: s.Labelled, Marked: s.Marked, Arrow: s.arrow, EndsInBracket: s.endsInBracket,
		Address: s.address, Bare: s.bare, Paired: s.paired,
		ProtocolNumber: s.isProtocolNumber(),
		Physical:       notation.IsPhysical(s.words()), Class: naming.NamesClass(s.words(), s.Name),
	}
}

// isProtocolNumber reports whether the line is only a transport with its IP protocol
// number, such as "6: TCP" or "17 UDP".
func (s Statement) isProtocolNumber() bool {
	return !s.Port && !s.Named() && len(s.Numbers) == 1 && s.Numbers[0].First == s.Numbers[0].Last &&
		(s.Transports | s.Numbers[0].Transports).IsProtocolNumber(s.Numbers[0].First)
}

// FitsProse reports whether a line of a paragraph may be a complete statement. It returns
// false if the line looks like a part of a longer sentence.
func (s Statement) FitsProse() bool {
	if s.endsInBracket || s.sentenceFollows || s.paired {
		return !s.sentenceFollows || s.endsInBracket
	}
	plain := strings.TrimSpace(s.Line.Text)
	if !s.Named() {
		return s.Port && len(s.Numbers) > 1 && strings.TrimSpace(s.Line.Text[line.Decoration(s.Line.Text)+s.End:]) == ""
	}
	if len(strings.Fields(plain)) > maxWords+4 || strings.HasSuffix(plain, ":") {
		return false
	}
	return s.Marked && !s.Labelled || !strings.HasSuffix(plain, ".")
}
