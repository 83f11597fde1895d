package tables

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// cardsHead returns the first lines of a file of cards. Anki reads them as settings
// (docs.ankiweb.net, "Text files", "File headers"). The first column identifies a card, so that
// a later import changes the card and keeps what Anki knows about the learner.
func cardsHead(title string) string {
	return "#separator:tab\n#html:false\n#deck:" + words(title) + "\n#guid column:1\n#tags column:4\n" +
		"#columns:GUID\tFront\tBack\tTags\n"
}

// card is a question and its answer. id stays the same when the answer changes.
type card struct {
	id, front, back string
	tags            []string
}

// Cards returns a function that writes the services of a choice as a text file for Anki. There is
// a card for each number or range, which asks for its services, and a card for each name, which
// asks for its numbers. Services that are not in use, and those without a name, have no cards.
func Cards(reg *registry.Registry, has func(*registry.Service) bool) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		b.WriteString(cardsHead(reg.Site().Title))
		var shown []*registry.Service
		for _, s := range reg.Services() {
			if has(s) && s.State.InUse() && s.IsNamed() {
				shown = append(shown, s)
			}
		}
		for _, c := range append(numberCards(reg, shown), nameCards(shown)...) {
			fmt.Fprintf(b, "%s\t%s\t%s\t%s\n", cardCell(c.id), cardCell(c.front), cardCell(c.back), strings.Join(c.tags, " "))
		}
		return nil
	}
}

// numberCards returns the cards that ask for services, in the order of their numbers. The
// services on a card are in the order of the page of the number.
func numberCards(reg *registry.Registry, shown []*registry.Service) []card {
	groups, order := grouped(shown, func(s *registry.Service) port.Range { return port.Range{First: s.Port, Last: s.End} })
	var cards []card
	for _, r := range order {
		services := groups[r]
		page := reg.ServicesAt(r.First)
		slices.SortStableFunc(services, func(a, b *registry.Service) int {
			return cmp.Compare(slices.Index(page, a), slices.Index(page, b))
		})
		noun := "port "
		if r.First != r.Last {
			noun = "ports "
		}
		cards = append(cards, card{
			id: "portolan/port/" + numbersOf(services[0]), front: "Which service uses " + noun + numbersOf(services[0]) + "?",
			back: joined(services, "; ", answerOf), tags: tagsOf(services),
		})
	}
	return cards
}

// nameCards returns the cards that ask for numbers, in the order of their first numbers. The usual
// ports of a service come first in the answer.
func nameCards(shown []*registry.Service) []card {
	groups, order := grouped(shown, func(s *registry.Service) string { return text.Fold(s.Name) })
	var cards []card
	for _, name := range order {
		services := groups[name]
		slices.SortStableFunc(services, func(a, b *registry.Service) int { return cmp.Compare(usualRank(a), usualRank(b)) })
		cards = append(cards, card{
			id: "portolan/service/" + name, front: "Which port does " + services[0].Name + " use?",
			back: joined(services, ", ", func(s *registry.Service) string { return numbersOf(s) + transportsOf(s) }),
			tags: tagsOf(services),
		})
	}
	return cards
}

// grouped returns the services with each key, and the keys in the order of their first services.
func grouped[K comparable](all []*registry.Service, key func(*registry.Service) K) (map[K][]*registry.Service, []K) {
	groups, order := map[K][]*registry.Service{}, []K(nil)
	for _, s := range all {
		k := key(s)
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], s)
	}
	return groups, order
}

func usualRank(s *registry.Service) int {
	if s.Usual {
		return 0
	}
	return 1
}

// answerOf returns a service as an answer: "SSH (tcp): encrypted login".
func answerOf(s *registry.Service) string {
	answer := s.Name + transportsOf(s)
	if d := s.Description(); d != "" {
		answer += ": " + d
	}
	return answer
}

func transportsOf(s *registry.Service) string {
	if t := s.Usually(); t.Stated() {
		return " (" + strings.Join(t.IDs(), ", ") + ")"
	}
	return ""
}

func numbersOf(s *registry.Service) string {
	if s.Single() {
		return fmt.Sprint(s.Port)
	}
	return fmt.Sprintf("%d-%d", s.Port, s.End)
}

// tagsOf returns the topics of services, sorted by id, and the class of the first number.
func tagsOf(services []*registry.Service) []string {
	var tags []string
	for _, s := range services {
		for _, t := range s.Topics() {
			tags = append(tags, t.ID)
		}
	}
	slices.Sort(tags)
	return append(slices.Compact(tags), string(services[0].Port.Class()))
}

// cardCell returns the text of a cell on one line. A cell with a quotation mark is in quotes,
// because Anki reads quotes as CSV does.
func cardCell(s string) string {
	s = words(s)
	if strings.ContainsRune(s, '"') {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}
