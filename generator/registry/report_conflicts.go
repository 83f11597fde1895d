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
	maxReported = 10 // diagnostics
	maxNamed    = 5  // names in one message
)

// reportConflicts reports the conflicts in the user's own notes. For a collision it reports
// every place after the first. For a number that a registry assigns to another service, to
// nobody or to several services, it reports the assignments of the registry. It does not
// report conflicts of common use: common use is listed because registries do not list it.
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

// firstOwn returns the first of the user's own statements of a service, or nil.
func (s *Service) firstOwn() *Assignment {
	var first *Assignment
	for _, a := range s.Statements {
		if a.isOwn() && (first == nil || comparePlaces(a, first) < 0) {
			first = a
		}
	}
	return first
}

// firstOwnOn returns the user's own statement on exactly the numbers of a conflict, or nil.
// If several services have one, the first service on the page decides.
func (r *Registry) firstOwnOn(c *Conflict) *Assignment {
	for _, s := range r.ServicesIn(c.Port, c.Port) {
		if a := s.firstOwn(); a != nil && s.Port == c.Port && s.End == c.End {
			return a
		}
	}
	return nil
}

// reportClashes reports the clashes of a conflict, at most maxReported.
func (c *Conflict) reportClashes(diags *diag.List) {
	for i, found := range c.clashes {
		at, with := found.at.Origin, found.with.Origin
		place := fmt.Sprintf("%s:%d", with.Note.Text.Name, with.Line)
		message, hint := "", "write one owner, or add a column “Shared” if they share the port"
		if c.Kind == TwoOwners {
			message = fmt.Sprintf("%s of %s belongs to %s here and to %s in %s",
				portNumbers(c.Port, c.End), c.Ours[0].Name, found.at.Owner(), found.with.Owner(), place)
		} else {
			message = fmt.Sprintf("%s is assigned to %s here, and %sto %s in %s", portNumbers(found.at.Port, found.at.End),
				found.at.Heading(),
				found.otherNumbers(), found.with.Heading(), place)
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

// otherNumbers returns the numbers of the first place, as "port 22 ", if they differ from
// the numbers of the second place. Otherwise it returns "".
func (c clash) otherNumbers() string {
	if c.at.Port == c.with.Port && c.at.End == c.with.End {
		return ""
	}
	return portNumbers(c.with.Port, c.with.End) + " "
}

// portNumbers returns "port 22" or "6000-6063".
func portNumbers(start, end port.Number) string {
	if start == end {
		return fmt.Sprintf("port %d", start)
	}
	return port.Numbers(start, end)
}

// reportTheirs reports, at the statement a, what each registry assigns or reserves on the
// numbers of the conflict.
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
		if c.Kind == SeveralFor && len(names[source]) == 1 { // another registry has several
			continue
		}
		message := fmt.Sprintf("%s reserves %s", source.Label(), numbers)
		if c.Kind != KeptBack {
			message = fmt.Sprintf("%s assigns %s to %s", source.Label(), numbers, someOf(names[source]))
		}
		diags.Add(diag.SourcesDisagree, diag.At{Text: a.Origin.Note.Text, Offset: a.Origin.Offset}, message, "")
	}
}

// theirName returns the service name or the name of a service. It adds the number if the
// conflict is about more numbers: "muse (6888)".
func (c *Conflict) theirName(s *Service) string {
	name := cmp.Or(s.ServiceName(), s.Name)
	if c.Port != c.End && (s.Port != c.Port || s.End != c.End) {
		name += " (" + s.numbers() + ")"
	}
	return name
}

// someOf lists the first maxNamed names and counts the others: "a, b, c, d, e and 2 more".
func someOf(names []string) string {
	if more := len(names) - maxNamed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:maxNamed], ", "), more)
	}
	return strings.Join(names, ", ")
}
