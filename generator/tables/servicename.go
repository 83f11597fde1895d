package tables

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"portolan/generator/registry"
)

// applications are the protocols of an assignment that are no transports.
func applications(a *registry.Assignment) []*registry.Protocol {
	return slices.DeleteFunc(slices.Clone(a.Protocols), (*registry.Protocol).IsTransport)
}

// protocolNames are the ids of an assignment's protocols as service names.
func protocolNames(a *registry.Assignment) []string {
	var ids []string
	for _, p := range applications(a) {
		if name := legal(p.ID); name != "" {
			ids = append(ids, name)
		}
	}
	return ids
}

// aliases are the names of a protocol that are service names as they stand.
func aliases(p *registry.Protocol) []string {
	var names []string
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		if name = strings.ToLower(name); wellFormed.MatchString(name) && len(name) <= maxName {
			names = append(names, name)
		}
	}
	return names
}

// serviceName is the service of an assignment, if services(5) can hold it.
func serviceName(a *registry.Assignment) string {
	unreadable := func(r rune) bool { return r == '#' || unicode.IsSpace(r) || unicode.IsControl(r) }
	if strings.ContainsFunc(a.Service, unreadable) {
		return ""
	}
	return a.Service
}

// maxName is how long a service name may be, wellFormed the form of one in lower
// case (RFC 6335, section 5.1).
const maxName = 15

var wellFormed = regexp.MustCompile(`^(?:[0-9]+-)*[0-9]*[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// legal makes a service name of a slug, or returns nothing.
func legal(slug string) string { return shortened(slug, maxName) }

// numbered makes a service name of a slug and a port.
func numbered(slug string, port registry.Number) string {
	suffix := fmt.Sprintf("-%d", port)
	if name := shortened(slug, maxName-len(suffix)); name != "" {
		return name + suffix
	}
	return ""
}

// shortened cuts a slug, between two words if that can be, to a well-formed
// name of a length. It returns nothing where there is none.
func shortened(slug string, length int) string {
	if len(slug) > length {
		end := strings.LastIndexByte(slug[:length+1], '-')
		slug = slug[:cmp.Or(max(end, 0), length)]
	}
	if !wellFormed.MatchString(slug) {
		return ""
	}
	return slug
}
