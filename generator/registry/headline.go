package registry

import (
	"slices"
	"strconv"
	"strings"
)

// Programs returns the services between which a crowded port cannot choose:
// those of Crowd, then the others that notes or common use list for the very
// number. It is empty where the first service leads.
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

// Called names what runs on a number in a few words: "HTTPS"; on a crowded port
// "Forgejo and 6 more"; where nothing runs any more the name that the number had.
func Called(services []*Service) string {
	name := services[0].Name
	if more := len(Programs(services)) - 1; more > 0 {
		name += " and " + strconv.Itoa(more) + " more"
	}
	return name
}

// SomeNames lists the names of services in words, the first few where there
// are many.
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
