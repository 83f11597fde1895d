package search

// textList is a list of texts without duplicates.
type textList struct {
	texts []string
	seen  map[string]int // maps each text to its number, from 1
}

// add adds a text, and returns its number and a reference to it. Reference 0 means a new text, and 1
// means an empty text. A higher reference counts back in the list: 2 is the last text, 3 the
// text before it.
func (l *textList) add(s string) (number, reference int) {
	if s == "" {
		return 0, 1
	}
	if at, met := l.seen[s]; met {
		return at, len(l.texts) - at + 2
	}
	l.texts = append(l.texts, s)
	l.seen[s] = len(l.texts)
	return len(l.texts), 0
}
