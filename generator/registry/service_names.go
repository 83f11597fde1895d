package registry

import (
	"strings"

	"portolan/generator/text"
)

// readableName is what people call a service: the name in the note about its
// protocol, else the first label or name of its statements that is not just a
// registered service name, such as epmap. Where all are, the label of the first.
func readableName(statements []*Assignment) string {
	if name := ownName(statements); name != "" {
		return name
	}
	for _, a := range statements {
		for _, name := range []string{a.labels(), a.protocolName(), a.Name} {
			if name != "" && !isTechnical(name) {
				return name
			}
		}
	}
	for _, a := range statements {
		if heading := a.Heading(); heading != a.State.nameless() {
			return heading
		}
	}
	return statements[0].State.nameless()
}

func (a *Assignment) labels() string {
	var labels []string
	for _, p := range a.Protocols {
		if !p.IsTransport() || len(a.Protocols) == 1 {
			labels = append(labels, p.Label)
		}
	}
	return strings.Join(labels, ", ")
}

// protocolName is the full name of the one protocol of a statement, if a note
// is about it.
func (a *Assignment) protocolName() string {
	if len(a.Protocols) == 1 && a.Protocols[0].Note != nil {
		return a.Protocols[0].Name
	}
	return ""
}

// otherNames are the names of a service beside the readable one: those that
// statements give, service names, aliases.
func otherNames(name string, statements []*Assignment) []string {
	seen := map[string]bool{text.Fold(name): true}
	names := []string{}
	add := func(more ...string) {
		for _, other := range more {
			if other == "" || other == name {
				continue
			}
			if key := text.Fold(other); !seen[key] {
				seen[key] = true
				names = append(names, other)
			}
		}
	}
	for _, a := range statements {
		add(a.Name)
	}
	for _, a := range statements {
		for _, p := range a.Protocols {
			add(p.Label)
		}
	}
	for _, a := range statements {
		add(a.Service)
		add(a.Aliases...)
	}
	return names
}
