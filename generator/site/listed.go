package site

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
)

// limitServices returns the services to show in a list. It keeps the first maxPerNumber
// services of each port or range, and at most limit services in total. The services
// must be sorted by port and end.
func limitServices(all []*registry.Service, limit int) []*registry.Service {
	if len(all) <= maxPerNumber {
		return all
	}
	var shown []*registry.Service
	same := 0
	for _, s := range all {
		if last := len(shown) - 1; last >= 0 && shown[last].Port == s.Port && shown[last].End == s.End {
			same++
		} else {
			same = 0
		}
		if same < maxPerNumber && len(shown) < limit {
			shown = append(shown, s)
		}
	}
	return shown
}

// The page of a band or of changes shows at most maxListed rows, and the page of a transport
// at most maxOver. A list has at most maxPerNumber services of the same port or range. The
// page of the port or range can show more services.
const (
	maxListed    = 1500
	maxOver      = 1200
	maxPerNumber = 40
)

// selection is a rule for the services that a list shows if there are too many for a page.
// Each selection is a part of the one before it.
type selection struct {
	// title is a heading for these services. words completes the sentence "This page lists only
	// the 12 services …".
	title, words string
	has          func(*registry.Service) bool
}

var selections = []selection{
	{"All services", "", func(*registry.Service) bool { return true }},
	{"Services in notes and common use", "that notes or the list “Common use” contain",
		func(s *registry.Service) bool { return !s.Registrations() }},
	{"Services in notes", "that notes contain", func(s *registry.Service) bool { return s.Usual || isNoted(s, false) }},
	{"Your services and usual ports", "of your notes and on usual ports",
		func(s *registry.Service) bool { return s.Usual || isNoted(s, true) }},
	{"Usual ports", "on usual ports", func(s *registry.Service) bool { return s.Usual }},
}

// isNoted reports whether a note that is not about common use lists a service. If own is set,
// bundled notes do not count.
func isNoted(s *registry.Service, own bool) bool {
	return slices.ContainsFunc(s.Statements, func(a *registry.Assignment) bool {
		n := a.Origin.Note
		return n.Source.Kind == registry.KindNotes && !(own && n.Bundled)
	})
}

// choice contains the services that a list shows. About is a sentence about them. It is empty if they
// are all services.
type choice struct {
	services     []*registry.Service
	title, about string
}

// selectServices returns the services for a page with at most limit rows. It uses the first of the
// selections that fits. If none fits, it returns the first services of the last selection that has
// any.
func selectServices(all []*registry.Service, limit int) choice {
	var by selection
	var shown []*registry.Service
	for _, next := range selections {
		some := slices.DeleteFunc(slices.Clone(all), func(s *registry.Service) bool { return !next.has(s) })
		if len(some) == 0 {
			break
		}
		by, shown = next, some
		if len(some) <= limit {
			break
		}
	}
	shown = limitServices(shown, limit)
	if len(shown) == len(all) {
		return choice{shown, by.title, ""}
	}
	these := strings.TrimSpace(counts.Of(len(shown), "service") + " " + by.words)
	return choice{shown, by.title, fmt.Sprintf("This page lists only %s. To see all services of a range, follow its link.", these)}
}

// pagedServices returns the services whose port or range has its own page.
func pagedServices(reg *registry.Registry) []*registry.Service {
	return slices.DeleteFunc(slices.Clone(reg.Services()), func(s *registry.Service) bool { return !withPage(s) })
}
