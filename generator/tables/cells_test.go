package tables

import "testing"

// words returns the text of a cell on one line, without control characters.
func TestWordsOfCells(t *testing.T) {
	for cell, want := range map[string]string{
		"a": "a", " a\r\n b\t": "a b", "a\x00b": "a b", "\x7fa\u0085\u00a0b": "a b", "": "", "\x00": "",
	} {
		if got := words(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}
