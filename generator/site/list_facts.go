package site

import (
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// The script of lists filters rows by their transports, classes, sources, topics and states. It
// reads most of them from the cells of a row. Attributes in a row contain what the cells do not
// show, or show only in part. static/js/lists/facts.js reads both.

// listFacts are the values in the attributes of a row.
type listFacts struct {
	sources    []string
	transports port.Transports
	topics     []string
	classes    []port.Class
	states     []registry.State
	// ours is set if a note of the user lists the row, and the site is mixed.
	ours bool
}

// attributes contains a value for each of the attributeNames.
type attributes [6]string

var attributeNames = [len(attributes{})]string{"by", "over", "topic", "class", "state", "from"}

// bare are the values that a row has if it and its list have no attributes: most rows are about
// assigned numbers.
var bare = attributes{4: string(registry.Assigned)}

func (f listFacts) attributes() attributes {
	from := ""
	if f.ours {
		from = "ours"
	}
	return attributes{
		strings.Join(f.sources, "|"), strings.Join(f.transports.IDs(), " "), strings.Join(f.topics, " "),
		joined(f.classes), joined(f.states), from,
	}
}

// usualAttributes returns the most common value of each attribute of these rows. The list has
// these attributes, so most rows need none.
func usualAttributes(rows []attributes) attributes {
	var usual attributes
	for i := range usual {
		count := map[string]int{}
		for _, row := range rows {
			count[row[i]]++
			if v := usual[i]; count[row[i]] > count[v] || count[row[i]] == count[v] && row[i] < v {
				usual[i] = row[i]
			}
		}
	}
	return usual
}

// attributes writes the attributes in which a row differs from the usual ones.
func (w *writer) attributes(row, usual attributes) {
	for i, value := range row {
		if value != usual[i] {
			w.attribute(attributeNames[i], value)
		}
	}
}

// attribute writes an attribute with the name "data-" and name.
func (w *writer) attribute(name, value string) {
	w.raw(" data-", name, `="`)
	w.text(value)
	w.raw(`"`)
}

func joined[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, " ")
}

// rowFacts returns the facts that the cells of a table row do not show.
func (s *site) rowFacts(service *registry.Service) listFacts {
	return listFacts{
		topics: topicIDs(service), states: []registry.State{service.State}, ours: s.mixed && isOurService(service),
	}
}

// serviceFacts returns the facts that the item of a service in a short list does not show.
func (s *site) serviceFacts(service *registry.Service) listFacts {
	f := s.rowFacts(service)
	f.sources = labelsOf(service.Sources())
	return f
}

func topicIDs(service *registry.Service) []string {
	var ids []string
	for _, t := range service.Topics() {
		ids = append(ids, t.ID)
	}
	return ids
}

// labelsOf returns the labels of sources, each once.
func labelsOf(sources []*registry.Source) []string {
	var labels []string
	for _, source := range sources {
		labels = appendNew(labels, source.Label())
	}
	return labels
}

func appendNew[T comparable](list []T, values ...T) []T {
	for _, v := range values {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// protocolFacts returns the facts that the item of a protocol does not show. numbers is the text
// with its ports. The script reads the classes from it, but not if the text is cut.
func (s *site) protocolFacts(p *registry.Protocol, numbers string) listFacts {
	var f listFacts
	for _, service := range p.Services {
		f.sources = appendNew(f.sources, labelsOf(service.Sources())...)
		f.transports |= service.AllTransports()
		f.topics = appendNew(f.topics, topicIDs(service)...)
		f.states = appendNew(f.states, service.State)
		f.ours = f.ours || s.mixed && isOurService(service)
		f.classes = appendNew(f.classes, service.Port.Class(), service.End.Class())
	}
	if p.IsTransport() {
		f.transports = p.Transport
	}
	if n := p.Note; n != nil {
		f.ours = f.ours || s.mixed && !n.Bundled
		f.sources = appendNew(f.sources, n.Source.Label())
		for _, t := range n.Topics {
			f.topics = appendNew(f.topics, t.ID)
		}
	}
	if !strings.HasSuffix(numbers, "…") {
		f.classes = nil
	}
	return f
}
