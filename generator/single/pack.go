package single

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// pack contains pages in a form that compresses well: the default site has 42 MB of HTML,
// in which markup and names repeat. It has these parts. Before each part is its length.
//
//	markup     all different markup, joined by NUL
//	words      all different words that are not numbers, joined by NUL
//	structure  for each token, 1 + the position of its markup. 0 after the last token of
//	           a page
//	columns    one part for each column, in the order of their first use: the codes
//
// Before the parts are three numbers: of pages, tokens and columns. A code is a number:
//
//	0                       the next word that no earlier page or column had
//	1 to recent             the word that the column had so many words ago
//	recent + 1 + 3 n        word n of those words of this page that have code 0, or one of
//	                        the next two codes
//	recent + 2 + 3 n        a number: the last number of the column, plus n
//	recent + 3 + 3 n        a word: the position of the last word of the column, plus n
//
// In the last two, n has a sign: 0, -1, 1, -2, 2 … are written as 0, 1, 2, 3, 4 …
//
// The content of a page may have the rows of earlier pages: see rows.
//
// static/js/single/pack.js reads it.
type pack struct {
	markup, words table
	structure     []byte
	columns       columns
	rows          rows
	pages, tokens int
}

func newPack() *pack {
	return &pack{
		markup: table{ids: map[string]int{}}, words: table{ids: map[string]int{}},
		columns: columns{at: map[spot]*column{}}, rows: rows{first: map[string]place{}},
	}
}

// table gives each text a number, in the order of first use.
type table struct {
	ids  map[string]int
	list []string
}

// id returns the number of a text. isNew reports whether the table did not have the text.
func (t *table) id(text string) (id int, isNew bool) {
	id, known := t.ids[text]
	if !known {
		id = len(t.list)
		t.ids[text] = id
		t.list = append(t.list, text)
	}
	return id, !known
}

// errText is the error for pages that a pack cannot contain.
var errText = errors.New("the page has a NUL character, an element row, or text that is not valid UTF-8")

// add adds a page. The path must not contain "\n".
func (p *pack) add(path, content string) error {
	if text := path + content; strings.ContainsRune(text, 0) || hasRowMark(text) || !utf8.ValidString(text) {
		return errText
	}
	page := path + "\n" + p.rows.replace(p.pages, content)
	p.pages++
	had := map[int]int{}
	var at spot
	for _, t := range scan(page) {
		p.tokens++
		markup, _ := p.markup.id(t.markup)
		p.structure = appendNumber(p.structure, markup+1)
		if t.word != "" {
			at = at.next(markup, t.markup)
			p.word(p.columns.of(at), had, t.word)
		}
	}
	p.structure = append(p.structure, 0)
	return nil
}

// word adds a word to a column. had contains the words of the page that a code can refer
// to, and their positions.
func (p *pack) word(c *column, had map[int]int, word string) {
	n, isNumber := number(word)
	id, isNew := 2*n, false
	if !isNumber {
		id, isNew = p.words.id(word)
		id = 2*id + 1
	}
	if ago := c.ago(id); ago > 0 {
		c.add(ago, id)
		return
	}
	if n, ok := had[id]; ok {
		c.add(recent+1+3*n, id)
		return
	}
	had[id] = len(had)
	switch {
	case isNew:
		c.add(0, id)
	case isNumber:
		c.add(recent+2+3*signed(n-c.number), id)
	default:
		c.add(recent+3+3*signed(id/2-c.word), id)
	}
}

// number returns the value of a word that is a number with at most eight digits. It must
// not begin with 0, because "007" is not 7.
func number(word string) (n int, ok bool) {
	if len(word) > 8 || digits(word) < len(word) || word[0] == '0' && len(word) > 1 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

// signed returns a number without a sign for a number with a sign: 0, 1, 2, 3, 4 for 0, -1,
// 1, -2, 2.
func signed(n int) int {
	if n < 0 {
		return -2*n - 1
	}
	return 2 * n
}

// bytes returns the whole pack.
func (p *pack) bytes() []byte {
	var b []byte
	for _, n := range []int{p.pages, p.tokens, len(p.columns.list)} {
		b = appendNumber(b, n)
	}
	part := func(content []byte) { b = append(appendNumber(b, len(content)), content...) }
	part([]byte(strings.Join(p.markup.list, "\x00")))
	part([]byte(strings.Join(p.words.list, "\x00")))
	part(p.structure)
	for _, c := range p.columns.list {
		part(c.codes)
	}
	return b
}
