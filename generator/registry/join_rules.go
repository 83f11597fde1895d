package registry

import (
	"slices"

	"portolan/generator/lexicon"
)

// joinRules adds the rows of firewall rules that name no service to the service that the rule is about: the
// first one on the number that may use the transport of the rule. If several programs use the number, or if no
// service is known, such a row stays alone. groups is a result of joinStatements.
func joinRules(groups [][]*Assignment) [][]*Assignment {
	isRule := func(group []*Assignment) bool { return len(group) == 1 && group[0].isNamelessRule() }
	if len(groups) == 1 || !slices.ContainsFunc(groups, isRule) {
		return groups
	}
	var rules []*Assignment
	var services []*Service
	for _, group := range groups {
		if isRule(group) {
			rules = append(rules, group[0])
		} else {
			services = append(services, newService(group))
		}
	}
	if len(services) > 0 {
		slices.SortStableFunc(services, compareServices(services[0].Port))
	}
	isCrowded := len(Crowd(services)) > 0
	var joined, alone [][]*Assignment
	for _, s := range services {
		joined = append(joined, s.Statements)
	}
	for _, rule := range rules {
		i := slices.IndexFunc(services, func(s *Service) bool {
			return s.IsNamed() && s.State.InUse() && ShareTransport(s.AllTransports(), rule.Transports)
		})
		if i < 0 || isCrowded {
			alone = append(alone, []*Assignment{rule})
			continue
		}
		joined[i] = append(joined[i], rule)
	}
	return append(joined, alone...)
}

// isNamelessRule reports whether the statement is a row of a firewall rule that names no service.
func (a *Assignment) isNamelessRule() bool {
	return a.State.InUse() && a.Heading() == Unnamed && len(a.under(lexicon.Rule)) > 0
}
