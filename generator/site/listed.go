package site

import (
	"portolan/generator/registry"
)

// listed returns the services that a list on one page shows, at most so many.
func listed(all []*registry.Service, most int) []*registry.Service {
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
		if same < maxPerNumber && len(shown) < most {
			shown = append(shown, s)
		}
	}
	return shown
}

// How much one page lists.
const (
	maxListed    = 1500 // rows
	maxPerNumber = 40   // services of one number or range; its own page has more
)
