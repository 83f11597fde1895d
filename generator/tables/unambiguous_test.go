package tables_test

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/tables"
)

// In a services file, every port and transport in use has one entry, or a comment that
// explains why there is no entry. Two ports have the same name only if a source lists the
// name as a service name.
func TestEntriesAreUnambiguous(t *testing.T) {
	for name, reg := range registries(t) {
		faults := fixture.Faults{T: t}
		services := map[string]bool{}
		for _, a := range reg.Assignments() {
			services[a.Service] = true
		}
		want, ports := placesInUse(reg), map[string]string{}
		for line := range strings.Lines(written(t, tables.Entries(reg, reg))) {
			if place, ok := strings.CutPrefix(line, "# "); ok && strings.Contains(line, "without a service name") {
				place, _, _ = strings.Cut(place, ":")
				delete(want, place)
			}
			line, _, _ = strings.Cut(line, "#")
			fields := strings.Fields(line)
			if len(fields) == 0 {
				continue
			}
			if !want[fields[1]] {
				faults.Errorf("%s: %s has two entries, or no service uses it", name, fields[1])
			}
			delete(want, fields[1])
			port, _, _ := strings.Cut(fields[1], "/")
			for _, n := range append(fields[:1:1], fields[2:]...) {
				if other := ports[n]; other != "" && other != port && !services[n] {
					faults.Errorf("%s: %s leads to %s and %s", name, n, other, port)
				}
				ports[n] = port
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: no entry for %v", name, want)
		}
	}
}

// placesInUse returns the ports and transports of the services in use, such as
// "22/tcp".
func placesInUse(reg *registry.Registry) map[string]bool {
	places := map[string]bool{}
	for _, s := range reg.Services() {
		if !s.State.InUse() {
			continue
		}
		for _, transport := range s.AllTransports().IDs() {
			places[fmt.Sprintf("%d/%s", s.Port, transport)] = true
		}
	}
	return places
}
