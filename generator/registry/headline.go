package registry

import (
	"slices"
	"strconv"
	"strings"
)

// Programs returns the services on a crowded port. The result of Crowd comes first, then
// the other services in use on exactly this number. Services that only registries list
// are left out. It returns nil if the port is not crowded (see Crowd).
func Programs(services []*Service) []*Service {
	programs := slices.Clone(Crowd(services))
	if len(programs) == 0 {
		return nil
	}
	for _, s := range services {
		if s.State.InUse() && s.Port == programs[0].Port && s.Single() && !s.Registrations() &&
			!slices.Contains(programs, s) {
			programs = append(programs, s)
		}
	}
	return programs
}

// Headline returns a short name for the services of a number: "HTTPS". If the port is
// crowded (see Crowd), it also counts the other services: "Forgejo and 6 more". The slice
// must not be empty.
func Headline(services []*Service) string {
	name := services[0].Name
	if more := len(Programs(services)) - 1; more > 0 {
		name += " and " + strconv.Itoa(more) + " more"
	}
	return name
}

// SomeNames lists the names of up to four services: "a, b, c and d". If there are more,
// it lists three names and counts the others: "a, b, c and 2 more".
func SomeNames(services []*Service) string {
	shown := services
	if len(shown) > maxCrowd+1 {
		shown = shown[:maxCrowd]
	}
	names := make([]string, len(shown), len(shown)+1)
	for i, s := range shown {
		names[i] = s.Name
	}
	if more := len(services) - len(shown); more > 0 {
		names = append(names, strconv.Itoa(more)+" more")
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
