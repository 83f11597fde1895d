package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Topic is what a heading, a title or a leading line says that the things
// below it are about.
type Topic int

// The topics that tell the reader something.
const (
	TopicUnknown Topic = iota
	TopicPorts         // ports of a network
	TopicOther         // something that has numbers, too
)

// TopicOf returns what a heading or title is about, and the word that says so
// where it is something else than ports.
func TopicOf(s string) (Topic, string) {
	found := lexicon.Words(s)
	joined := strings.Join(found, " ")
	for _, w := range found {
		if lexicon.Is(w, lexicon.Topic) {
			return TopicOther, w
		}
	}
	padded := " " + joined + " "
	for _, phrase := range lexicon.Items(lexicon.TopicPhrase) {
		if strings.Contains(padded, " "+phrase+" ") {
			return TopicOther, phrase
		}
	}
	if part, ok := lexicon.Within(lexicon.TopicPart, joined); ok {
		return TopicOther, part
	}
	if numbers.HasPortWord(joined) {
		return TopicPorts, ""
	}
	return TopicUnknown, ""
}

// IsQuantity reports whether a label is one of a number that is no port.
func IsQuantity(label string) bool {
	return lexicon.HasAny(lexicon.Words(label), lexicon.Quantity) && !lexicon.Is(lexicon.Phrase(label), lexicon.Product)
}

// IsPhysical reports whether words are about sockets and cables.
func IsPhysical(s string) bool {
	found := lexicon.Words(s)
	return physicalWord(found) != "" && lexicon.HasAny(withoutDefault(found), lexicon.Physical)
}

// NamesClass reports whether words name a class of ports.
func NamesClass(s string) bool {
	_, within := lexicon.Within(lexicon.ClassPart, lexicon.Fold(s))
	return within || lexicon.HasAny(lexicon.Words(s), lexicon.Class)
}

// IsGeneric reports whether a heading names nothing that could run on a port.
func IsGeneric(title string) bool {
	found := lexicon.Words(title)
	for _, w := range found {
		if !lexicon.Is(w, lexicon.Generic) && !numbers.IsPortWord(w) {
			return false
		}
	}
	return true
}

// IsRole reports whether words after a number say what it is for within its
// service, and not what runs there.
func IsRole(note string) bool {
	found := lexicon.Words(note)
	for _, w := range found {
		if !numbers.IsPortWord(w) && !lexicon.Is(w, lexicon.Purpose, lexicon.Lead, lexicon.NoPort, lexicon.Filler) {
			return lexicon.Is(found[0], lexicon.PurposeStart)
		}
	}
	return true
}

// IsName reports whether words in a bracket after a number name what runs
// there: several words, or one with a capital.
func IsName(note string) bool {
	return !IsRole(note) && (len(lexicon.Words(note)) > 1 || lexicon.Fold(note) != note)
}
