package registry

import (
	"fmt"
	"regexp"
)

// Author returns a number for the author of the main statement: 0 for the user, 1 for the
// output of a program, 2 for the bundled notes, 3 for a registry. A page sorts services
// by state, and services of the same state by author.
func (s *Service) Author() int { return s.Main().precedence().author() }

// Carrier returns the main service of the protocol inside which p runs. SFTP runs inside
// SSH, so Carrier(SFTP) returns the main service of SSH. It returns nil if p has services
// of its own, or if no note says inside which protocol p runs.
func (r *Registry) Carrier(p *Protocol) *Service {
	if carrier := p.carrier(); carrier != nil {
		return r.Main(carrier)
	}
	return nil
}

// carrier returns the protocol inside which p runs: SSH for SFTP. It returns nil if p has
// services of its own, or if no note says inside which protocol p runs.
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

// WhyPortless returns a sentence that explains why a protocol has no ports of its own:
// "ICMP has no ports: it is IP protocol 1 (RFC 792)", "SFTP runs inside SSH". It returns
// "" if no note gives a reason.
func (p *Protocol) WhyPortless() string {
	if p.Portless.Space != "" {
		return fmt.Sprintf("%s has no ports: it is %s%s", p.Label, p.Portless, p.standard())
	}
	if carrier := p.carrier(); carrier != nil {
		return fmt.Sprintf("%s runs inside %s", p.Label, carrier.Label)
	}
	return ""
}

var rfcNumber = regexp.MustCompile(`(?i)\brfc\s*(\d+)`)

// standard returns the first RFC in the references of p, ready to append to a sentence: "
// (RFC 792)". It returns "" if the references contain no RFC.
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
