package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// Topic says what the content below a heading, a title or a leading line is about.
type Topic int

// The topics.
const (
	TopicUnknown Topic = iota
	TopicPorts         // network ports
	TopicOther         // other numbers, such as HTTP status codes
)

// TopicOf returns the topic of a heading or title. For TopicOther, it also returns the
// word or phrase that shows the topic: "status" for "HTTP status codes".
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

// IsQuantity reports whether a label is for a quantity, such as "Uptime" or
// "Max connections". A number with such a label is not a port. IsQuantity returns false
// for the name of a product, such as "Uptime Kuma".
func IsQuantity(label string) bool {
	return lexicon.HasAny(lexicon.Words(label), lexicon.Quantity) && !lexicon.Is(lexicon.Phrase(label), lexicon.Product)
}

// IsPhysical reports whether a text is about hardware, such as switches, cables and pins.
func IsPhysical(s string) bool {
	found := lexicon.Words(s)
	return physicalWord(found) != "" && lexicon.HasAny(withoutDefault(found), lexicon.Physical)
}

// NamesClass reports whether a text contains the name of a class of ports, such as
// "registered" or "dynamic".
func NamesClass(s string) bool {
	_, within := lexicon.Within(lexicon.ClassPart, lexicon.Fold(s))
	return within || lexicon.HasAny(lexicon.Words(s), lexicon.Class)
}

// IsGeneric reports whether a title contains only general words, such as "Overview" or
// "Ports", and no name of a service.
func IsGeneric(title string) bool {
	found := lexicon.Words(title)
	for _, w := range found {
		if !lexicon.Is(w, lexicon.Generic) && !numbers.IsPortWord(w) {
			return false
		}
	}
	return true
}

// IsPurpose reports whether the comment after a number only says what the port is for,
// and does not name a service: true for "data" and "for transfers", false for "web UI".
func IsPurpose(comment string) bool {
	found := lexicon.Words(comment)
	for _, w := range found {
		if !numbers.IsPortWord(w) && !lexicon.Is(w, lexicon.Purpose, lexicon.Lead, lexicon.NoPort, lexicon.Filler) {
			return lexicon.Is(found[0], lexicon.PurposeStart)
		}
	}
	return true
}

// IsName reports whether the comment in parentheses after a number is the name of a
// service. A name has several words, or one word with a capital letter, and is not a
// purpose: true for "Redis" and "web UI", false for "data".
func IsName(comment string) bool {
	return !IsPurpose(comment) && (len(lexicon.Words(comment)) > 1 || lexicon.Fold(comment) != comment)
}
