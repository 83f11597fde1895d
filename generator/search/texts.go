package search

import "strings"

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

// text records that the document doc contains a text, and returns a reference to the text. If the field
// is fieldNone, a search does not find the text.
func (f *packer) text(s string, doc int, as field) int {
	list := &f.names
	if as.isProse() {
		list = &f.prose
	}
	number, reference := list.add(strings.Join(strings.Fields(s), " "))
	if number > 0 && as != fieldNone {
		f.index.uses = append(f.index.uses, use{number, doc, as})
	}
	return reference
}

// texts calls the method text for each string in all, and returns the references.
func (f *packer) texts(doc int, as field, all []string) []int {
	codes := []int{}
	for _, s := range all {
		codes = append(codes, f.text(s, doc, as))
	}
	return codes
}

// finish writes the texts into the index. The numbers of prose come after those of names.
func (f *packer) finish() {
	x := f.index
	x.texts = append(x.texts, f.names.texts...)
	x.texts = append(x.texts, f.prose.texts...)
	x.Texts = strings.Join(shorten(f.names.texts), "\n")
	x.Prose = strings.Join(f.prose.texts, "\n")
	for i := range x.uses {
		if x.uses[i].field.isProse() {
			x.uses[i].text += len(f.names.texts)
		}
	}
}
