package registry

import (
	"cmp"
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// Limits for one conflict.
const (
	maxReported = 10 // maximum number of diagnostics
	maxNamed    = 5  // maximum number of names in one message
)

// reportConflicts adds diagnostics for conflicts in the user's own notes. For a
// collision, it reports every statement except the first. If a registry reserves the
// number, or assigns it to other services, it reports what the registry says. It ignores
// notes on common use: they usually differ from registries.
func (r *Registry) reportConflicts(diags *diag.List) {
	disagreed := map[port.Number]bool{}
	for _, c := range r.conflicts {
		switch c.Kind {
		case Collision, TwoOwners:
			c.reportClashes(diags)
		case Taken, KeptBack:
			for _, s := range c.Ours {
				if a := s.firstOwn(); a != nil {
					disagreed[c.Port] = true
					c.reportTheirs(diags, a)
				}
			}
		case SeveralFor:
			if a := r.firstOwnOn(c); a != nil && !disagreed[c.Port] {
				c.reportTheirs(diags, a)
			}
		}
	}
}

// firstOwn returns the first statement about the service in the user's own notes (see
// isOwn), or nil.
func (s *Service) firstOwn() *Assignment {
	var first *Assignment
	for _, a := range s.Statements {
		if a.isOwn() && (first == nil || comparePlaces(a, first) < 0) {
			first = a
		}
	}
	return first
}

// firstOwnOn returns a statement in the user's own notes that is about exactly the
// numbers of the conflict, or nil. If there are several, it returns a statement of the
// first service in the order of ServicesIn.
func (r *Registry) firstOwnOn(c *Conflict) *Assignment {
	for _, s := range r.ServicesIn(c.Port, c.Port) {
		if a := s.firstOwn(); a != nil && s.Port == c.Port && s.End == c.End {
			return a
		}
	}
	return nil
}

// reportClashes adds a diagnostic for each clash of a conflict. It stops after
// maxReported diagnostics; the last one says how many clashes are left.
func (c *Conflict) reportClashes(diags *diag.List) {
	for i, found := range c.clashes {
		at, with := found.second.Origin, found.first.Origin
		place := fmt.Sprintf("%s:%d", with.Note.Text.Name, with.Line)
		message, hint := "", "write one owner, or add a column “Shared” if they share the port"
		if c.Kind == TwoOwners {
			message = fmt.Sprintf("%s (%s) has the owner %s here, and the owner %s in %s",
				portNumbers(c.Port, c.End), c.Ours[0].Name, found.second.Owner(), found.first.Owner(), place)
		} else {
			message = fmt.Sprintf("%s is assigned to “%s” here, and %sto “%s” in %s", portNumbers(found.second.Port, found.second.End),
				found.second.Heading(),
				found.otherNumbers(), found.first.Heading(), place)
			hint = "give one of them another port, or add a column “Shared” if they share it"
		}
		if more := len(c.clashes) - i - 1; i == maxReported-1 && more > 0 {
			message += fmt.Sprintf("; there are %d more", more)
		}
		diags.Add(diag.PortCollision, diag.At{Text: at.Note.Text, Offset: at.Offset}, message, hint)
		if i == maxReported-1 {
			return
		}
	}
}

// otherNumbers returns the numbers of the first statement with a blank after them: "port
// 22 ". It returns "" if both statements have the same numbers.
func (c clash) otherNumbers() string {
	if c.second.Port == c.first.Port && c.second.End == c.first.End {
		return ""
	}
	return portNumbers(c.first.Port, c.first.End) + " "
}

// portNumbers returns "port 22" for a port and "6000-6063" for a range.
func portNumbers(start, end port.Number) string {
	if start == end {
		return fmt.Sprintf("port %d", start)
	}
	return port.Numbers(start, end)
}

// reportTheirs reports what registries say about the numbers of the conflict. It adds one
// diagnostic for each registry, at the position of the statement a.
func (c *Conflict) reportTheirs(diags *diag.List, a *Assignment) {
	var sources []*Source
	names := map[*Source][]string{}
	for _, s := range c.Theirs {
		for _, source := range s.Sources() {
			if source.Kind != KindRegistry {
				continue
			}
			if names[source] == nil {
				sources = append(sources, source)
			}
			names[source] = append(names[source], c.theirName(s))
		}
	}
	numbers := portNumbers(c.Port, c.End)
	if c.Port != c.End {
		numbers = "ports in " + numbers
	}
	for _, source := range sources {
		// The conflict is in another registry if this one assigns the number to only one service.
		if c.Kind == SeveralFor && len(names[source]) == 1 {
			continue
		}
		message := fmt.Sprintf("%s reserves %s", source.Label(), numbers)
		if c.Kind != KeptBack {
			message = fmt.Sprintf("%s assigns %s to %s", source.Label(), numbers, someOf(names[source]))
		}
		diags.Add(diag.SourcesDisagree, diag.At{Text: a.Origin.Note.Text, Offset: a.Origin.Offset}, message, "")
	}
}

// theirName returns the registered service name of s, or its name if it has no service
// name. If the conflict is about a range and s has other numbers, the numbers are added:
// "muse (6888)".
func (c *Conflict) theirName(s *Service) string {
	name := cmp.Or(s.ServiceName(), s.Name)
	if c.Port != c.End && (s.Port != c.Port || s.End != c.End) {
		name += " (" + s.numbers() + ")"
	}
	return name
}

// someOf lists the first maxNamed names and counts the remaining names: "a, b, c, d, e
// and 2 more".
func someOf(names []string) string {
	if more := len(names) - maxNamed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:maxNamed], ", "), more)
	}
	return strings.Join(names, ", ")
}
