package registry

// SiblingServices returns services in use on other numbers than start that run
// the protocols of some services, one of each number.
func SiblingServices(start Number, services []*Service) []*Service {
	var siblings []*Service
	seen := map[Number]bool{start: true}
	for _, s := range services {
		for _, p := range s.Protocols {
			for _, other := range p.Services {
				if len(siblings) == maxSiblings {
					return siblings
				}
				if seen[other.Port] || !other.State.InUse() {
					continue
				}
				seen[other.Port] = true
				siblings = append(siblings, other)
			}
		}
	}
	return siblings
}
