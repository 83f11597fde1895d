package single

import "strings"

// recent is the number of words that a column remembers. pack.js has the same number.
const recent = 16

// column contains one code for each word that follows the same markup, for example the
// names in the first cell of all rows. Equal or increasing words have equal codes, which
// compress well. See pack for the codes.
type column struct {
	codes []byte
	// last contains the last words, the newest at the end: at most recent words.
	last []int
	// number and word are the last number and the last other word.
	number, word int
}

// ago returns how many words ago the column had this word: 1 for the last word. It returns
// 0 if the word is not one of the last words.
func (c *column) ago(id int) int {
	for i := len(c.last) - 1; i >= 0; i-- {
		if c.last[i] == id {
			return len(c.last) - i
		}
	}
	return 0
}

// add appends a code for the word id.
func (c *column) add(code, id int) {
	c.codes = appendNumber(c.codes, code)
	if len(c.last) == recent {
		copy(c.last, c.last[1:])
		c.last = c.last[:recent-1]
	}
	c.last = append(c.last, id)
	if id%2 == 0 {
		c.number = id / 2
	} else {
		c.word = id / 2
	}
}

// columns contains the columns in the order of their first use.
type columns struct {
	list []*column
	at   map[spot]*column
}

// spot decides which column a word belongs to: the last markup with a tag, and the number
// of words after it.
type spot struct{ markup, words int }

// maxWords is the number of words after a tag that have their own column. pack.js has the
// same number.
const maxWords = 7

// next returns the spot of the word after some markup. before is the spot of the word
// before it.
func (before spot) next(id int, markup string) spot {
	if strings.Contains(markup, "<") {
		return spot{markup: id}
	}
	return spot{before.markup, min(before.words+1, maxWords)}
}

func (c *columns) of(s spot) *column {
	if c.at[s] == nil {
		c.at[s] = &column{}
		c.list = append(c.list, c.at[s])
	}
	return c.at[s]
}

// appendNumber appends a number with seven bits in each byte, the lowest bits first. The
// last byte is less than 128.
func appendNumber(b []byte, n int) []byte {
	for ; n > 127; n >>= 7 {
		b = append(b, byte(n)|128)
	}
	return append(b, byte(n))
}
