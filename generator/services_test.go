package generator

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"portolan/content"
)

// Every port and transport of a service that is in use has one entry, or a comment
// that says why not; a name stands for one port, unless it is that of a service.
func TestServicesAreUnambiguous(t *testing.T) {
	layers := maps.Clone(contents)
	layers["whole"] = []Layer{{FS: content.FS, Name: "content"}}
	for name := range layers {
		reg, _, err := Load(layers[name])
		if err != nil {
			t.Fatal(err)
		}
		services := map[string]bool{}
		want := map[string]bool{}
		for _, a := range reg.Assignments() {
			services[a.Service] = true
		}
		for _, s := range reg.Services() {
			if !s.State.InUse() {
				continue
			}
			for _, transport := range s.AllTransports().IDs() {
				want[fmt.Sprintf("%d/%s", s.Port, transport)] = true
			}
		}
		ports := map[string]string{}
		for line := range strings.Lines(exportOne(t, layers[name], FormatServices)) {
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
				t.Errorf("%s: %s has two entries, or none states it", name, fields[1])
			}
			delete(want, fields[1])
			port, _, _ := strings.Cut(fields[1], "/")
			for _, n := range append(fields[:1:1], fields[2:]...) {
				if other := ports[n]; other != "" && other != port && !services[n] {
					t.Errorf("%s: %s stands for %s and %s", name, n, other, port)
				}
				ports[n] = port
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: no entry for %v", name, want)
		}
	}
}
