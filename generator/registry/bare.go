package registry

import (
	"fmt"
	"regexp"
)

// Author returns who stands after a service: 0 for the user's own notes, 1 for
// what a program printed, 2 for the notes of this program, 3 for registries. What the user says comes first on
// a number, also where a registry has a narrower range.
func (s *Service) Author() int { return s.Main().standing().author() }

// Carrier returns the service that carries a protocol which runs inside another
// and has no service of its own; nil for all other protocols.
func (r *Registry) Carrier(p *Protocol) *Service {
	if carrier := p.carrier(); carrier != nil {
		return r.Main(carrier)
	}
	return nil
}

func (p *Protocol) carrier() *Protocol {
	if len(p.Services) > 0 {
		return nil
	}
	for _, r := range p.Related {
		if r.Relation == Carrier {
			return r.Protocol
		}
	}
	return nil
}

// Without says in a sentence why a protocol has no ports of its own: "ICMP has
// no ports: it is IP protocol 1 (RFC 792)", "SFTP runs inside SSH". It is empty
// where no note says why.
func (p *Protocol) Without() string {
	if p.Portless.Space != "" {
		return fmt.Sprintf("%s has no ports: it is %s%s", p.Label, p.Portless, p.standard())
	}
	if carrier := p.carrier(); carrier != nil {
		return fmt.Sprintf("%s runs inside %s", p.Label, carrier.Label)
	}
	return ""
}

var rfcNumber = regexp.MustCompile(`(?i)\brfc\s*(\d+)`)

// standard is the RFC that a note about a protocol names first, in brackets.
func (p *Protocol) standard() string {
	references := p.References
	if p.Note != nil {
		references = append([]Reference{p.Note.Reference}, references...)
	}
	for _, r := range references {
		for _, s := range []string{r.Title, r.URL} {
			if m := rfcNumber.FindStringSubmatch(s); m != nil {
				return " (RFC " + m[1] + ")"
			}
		}
	}
	return ""
}
