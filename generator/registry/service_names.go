package registry

import (
	"strings"

	"portolan/generator/text"
)

// readableName returns the name that people use for a service: "HTTPS", not "https". It
// is the name in the note about its protocol, if there is one (see ownName). Otherwise it
// is the first label or name in the statements that does not look like a service name
// (see isTechnical). If all names look like service names, it is the first heading.
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

// labels returns the labels of the protocols of a statement: "FTP, SFTP". It leaves out
// transports, unless the only protocol is a transport.
func (a *Assignment) labels() string {
	var labels []string
	for _, p := range a.Protocols {
		if !p.IsTransport() || len(a.Protocols) == 1 {
			labels = append(labels, p.Label)
		}
	}
	return strings.Join(labels, ", ")
}

// protocolName returns the full name of the protocol of a statement. It returns "" if the
// statement does not have exactly one protocol, or if no note is about this protocol.
func (a *Assignment) protocolName() string {
	if len(a.Protocols) == 1 && a.Protocols[0].Note != nil {
		return a.Protocols[0].Name
	}
	return ""
}

// otherNames returns all names of a service except its readable name: names in
// statements, labels of protocols, service names and aliases, without repetitions.
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
