package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoundLink is a wiki-link, a link or a picture. Sentence returns the sentence with the link as
// plain text, or the row if the link is in a table. It returns "" if there are no other words in
// the sentence. Do not call it from several goroutines at once.
type FoundLink struct {
	Span     Span
	Sentence func() string
}

// Links returns the links in the blocks, in the order of the note.
func Links(blocks []Block) []FoundLink {
	var found []FoundLink
	yieldLinks(blocks, func(s Span, sentence func() string) bool {
		found = append(found, FoundLink{s, sentence})
		return true
	})
	return found
}

func yieldLinks(blocks []Block, yield func(Span, func() string) bool) bool {
	for _, b := range blocks {
		more := true
		switch b := b.(type) {
		case Heading:
			more = newPassage(b.Spans).yield(yield)
		case Paragraph:
			more = newPassage(b.Spans).yield(yield)
		case Quote:
			more = newPassage(b.Title).yield(yield) && yieldLinks(b.Blocks, yield)
		case List:
			for i := 0; i < len(b.Items) && more; i++ {
				more = yieldLinks(b.Items[i].Blocks, yield)
			}
		case Footnotes:
			for i := 0; i < len(b.Items) && more; i++ {
				more = yieldLinks(b.Items[i].Blocks, yield)
			}
		case Table:
			more = newRow(b.Header).yield(yield)
			for i := 0; i < len(b.Rows) && more; i++ {
				more = newRow(b.Rows[i].Cells).yield(yield)
			}
		}
		if !more {
			return false
		}
	}
	return true
}

// passage is a text with links: a paragraph, a heading or the row of a table.
type passage struct {
	cells [][]Span
	// whole is set if the passage is one sentence.
	whole bool
	// plain is the plain text. It is empty until read is called. starts and ends are the
	// positions of the links in it, and sentences the ends of its sentences.
	plain                   string
	starts, ends, sentences []int
}

func newPassage(spans []Span) *passage { return &passage{cells: [][]Span{spans}} }

func newRow(cells []Cell) *passage {
	p := &passage{whole: true}
	for _, c := range cells {
		p.cells = append(p.cells, c.Spans)
	}
	return p
}

func (p *passage) yield(yield func(Span, func() string) bool) bool {
	n := 0
	for _, spans := range p.cells {
		for s := range Inside(spans) {
			if !isLink(s) {
				continue
			}
			link := n
			if !yield(s, func() string { return p.around(link) }) {
				return false
			}
			n++
		}
	}
	return true
}

func isLink(s Span) bool {
	switch s.(type) {
	case WikiLink, Link, Image:
		return true
	}
	return false
}

// read fills the plain text and the positions. It does nothing if they are there.
func (p *passage) read() {
	if p.sentences != nil {
		return
	}
	var b strings.Builder
	for _, spans := range p.cells {
		if b.Len() > 0 && !IsBlank(spans) {
			b.WriteString(" · ")
		}
		p.write(&b, spans)
	}
	p.plain = b.String()
	for i, r := range p.plain {
		if after := i + utf8.RuneLen(r); !p.whole && endsSentence(r, p.plain[after:]) {
			p.sentences = append(p.sentences, after)
		}
	}
	p.sentences = append(p.sentences, len(p.plain))
}

// write writes plain text, and notes where links start and end.
func (p *passage) write(b *strings.Builder, spans []Span) {
	for i, s := range spans {
		n := len(p.starts)
		if isLink(s) {
			p.starts, p.ends = append(p.starts, b.Len()), append(p.ends, 0)
		}
		if inner := Children(s); len(inner) > 0 {
			p.write(b, inner)
		} else {
			writePlain(b, spans[i:i+1], false)
		}
		if isLink(s) {
			p.ends[n] = b.Len()
		}
	}
}

// around returns the sentence with a link.
func (p *passage) around(link int) string {
	p.read()
	start, end := p.starts[link], p.ends[link]
	from, to := 0, len(p.plain)
	first, _ := slices.BinarySearch(p.sentences, start+1)
	if first > 0 {
		from = p.sentences[first-1]
	}
	if last, _ := slices.BinarySearch(p.sentences, max(end, start+1)); last < len(p.sentences) {
		to = p.sentences[last]
	}
	if to-from < maxSource && strings.Trim(p.plain[from:to], " \n.:") == strings.TrimSpace(p.plain[start:end]) {
		return ""
	}
	near, until := max(from, wholeRune(p.plain, start-maxSource)), min(to, wholeRune(p.plain, start+maxSource))
	return shortened(p.plain[near:until], start-near)
}

// wholeRune returns the start of the character at the offset at, or a valid offset.
func wholeRune(s string, at int) int {
	at = min(max(at, 0), len(s))
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// endsSentence reports whether a sentence ends with r, if rest follows. After a full stop, a
// lower-case letter continues the sentence: "e.g. this".
func endsSentence(r rune, rest string) bool {
	if r == '。' {
		return true
	}
	if !strings.ContainsRune(".!?", r) || rest == "" || !unicode.IsSpace(rune(rest[0])) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, unicode.IsSpace))
	return !unicode.IsLower(next)
}

// maxSentence is the number of characters of the longest sentence.
const maxSentence = 160

// maxSource is the number of bytes before and after a link that are read for a sentence. So a
// paragraph of a megabyte with thousands of links takes no longer than it must.
const maxSource = utf8.UTFMax * maxSentence

// shortened returns at most maxSentence characters of a sentence, around the offset at.
func shortened(sentence string, at int) string {
	before := utf8.RuneCountInString(withSingleBlanks(sentence[:at]))
	runes := []rune(withSingleBlanks(sentence))
	if len(runes) <= maxSentence {
		return string(runes)
	}
	from := 0
	if before > maxSentence/2 {
		from = min(before-maxSentence/2, len(runes)-maxSentence)
	}
	part := string(runes[from : from+maxSentence])
	if from > 0 {
		if _, words, ok := strings.Cut(part, " "); ok {
			part = words
		}
		part = "… " + part
	}
	if from+maxSentence < len(runes) {
		if i := strings.LastIndexByte(part, ' '); i > 0 {
			part = part[:i]
		}
		part += " …"
	}
	return part
}
