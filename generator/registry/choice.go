package registry

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
)

// choices are the words of a choice of services, without those of topics. Each word has a test
// for services.
var choices = []struct {
	word string
	has  func(*Registry, *Service) bool
}{
	{"featured", (*Registry).features},
	{"notes", func(_ *Registry, s *Service) bool { return !s.Registrations() }},
	{string(port.System), ofClass(port.System)},
	{string(port.User), ofClass(port.User)},
	{string(port.Dynamic), ofClass(port.Dynamic)},
}

// topicChoice comes before the name of a topic in a choice, as in a search.
const topicChoice = "topic:"

// Choices returns the words of all choices. The last one needs the name of a topic after it.
func Choices() []string {
	var words []string
	for _, c := range choices {
		words = append(words, c.word)
	}
	return append(words, topicChoice)
}

// UnknownChoice is the error for a choice that the registry does not know.
type UnknownChoice struct {
	// Choice is the word as written.
	Choice string
	// Topic is set if Choice is about a topic. Then Known are the ids of all topics.
	Topic bool
	// Known are the words that the registry knows.
	Known []string
}

func (e *UnknownChoice) Error() string {
	if e.Topic {
		return fmt.Sprintf("there is no topic %q", strings.TrimPrefix(e.Choice, topicChoice))
	}
	return fmt.Sprintf("%q is not a choice of services", e.Choice)
}

// Choose returns a function that reports whether a choice contains a service. A choice is
//
//	featured      the services on the ports that the home note features
//	notes         the services that notes list, so not only registries
//	topic:mail    the services of a topic: its id, its name or an alias
//	system        the services on system ports; also user and dynamic
//
// The empty choice contains all services. The error for any other choice is an UnknownChoice.
func (r *Registry) Choose(choice string) (func(*Service) bool, error) {
	if choice == "" {
		return func(*Service) bool { return true }, nil
	}
	if name, ok := strings.CutPrefix(choice, topicChoice); ok {
		t := r.Topic(name)
		if t == nil {
			return nil, &UnknownChoice{choice, true, r.topicIDs()}
		}
		return func(s *Service) bool { return slices.Contains(t.Services, s) }, nil
	}
	for _, c := range choices {
		if c.word == choice {
			return func(s *Service) bool { return c.has(r, s) }, nil
		}
	}
	return nil, &UnknownChoice{Choice: choice, Known: Choices()}
}

func (r *Registry) topicIDs() []string {
	var ids []string
	for _, t := range r.topics {
		ids = append(ids, t.ID)
	}
	return ids
}

// features reports whether the home note features a port of the service.
func (r *Registry) features(s *Service) bool {
	return slices.ContainsFunc(r.site.Featured, func(n port.Number) bool { return s.Port <= n && n <= s.End })
}

func ofClass(c port.Class) func(*Registry, *Service) bool {
	return func(_ *Registry, s *Service) bool { return s.Port.Class() == c }
}
