package site

import (
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

// A list on a page shows at most maxListed rows, and at most maxPerNumber services of
// the same port or range. The page of the port or range can show more services.
const (
	maxListed    = 1500
	maxPerNumber = 40
)
