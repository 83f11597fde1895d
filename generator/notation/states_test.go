package notation

import (
	"strings"
	"testing"

	"portolan/generator/registry"
)

func TestReadState(t *testing.T) {
	for s, want := range map[string]registry.State{
		"FREE": registry.Unassigned, "\u201cfree\u201d": registry.Unassigned, "(unused)": registry.Unassigned,
		"Not assigned": registry.Unassigned, "空き": registry.Unassigned,
		"RESERVED": registry.Reserved, "reserved for future use": registry.Reserved, "Réservé": registry.Reserved,
		"зарезервирован": registry.Reserved, "保留": registry.Reserved,
		"deprecated": registry.Deprecated, "veraltet": registry.Deprecated, "De-registered": registry.Retired,
		"no longer used": registry.Retired,
		"Free Radius":    "", "reserved list": "", "open": "", "Official": "", "Yes": "", "": "", "closed": "", "filtered": "",
	} {
		if got, ok := NameState(s); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v, want %q", s, got, ok, want)
		}
	}
	if _, ok := NameState("Active"); ok {
		t.Error("NameState reads Active as a state; it may be the name of a service")
	}
}

func TestStateCell(t *testing.T) {
	for cell, want := range map[string]registry.State{
		"Removed in 4.17": registry.Retired, "deprecated, use 8443": registry.Deprecated,
		"Reserved (for the proxy)": registry.Reserved,
		"Reserved for the proxy":   registry.Reserved, "deprecated since 2.0": registry.Deprecated,
		"assigned": registry.Assigned, "in use": registry.Assigned,
		"open": "", "Unofficial": "", "in review": "", "removable": "", "free tier": "", "x in 4.17": "",
	} {
		state, more, ok := StateCell(cell)
		exact := cell == "assigned"
		if state != want || ok != (want != "") || ok && more == exact {
			t.Errorf("%q is %q, %v, %v, want %q", cell, state, more, ok, want)
		}
	}
}

func TestSectionState(t *testing.T) {
	for title, want := range map[string]registry.State{
		"Previously allocated": registry.Retired, "Reserved": registry.Reserved, "Reserved ports": registry.Reserved,
		"Deprecated":                registry.Deprecated,
		"Retired and removed ports": registry.Retired, "Obsolete": registry.Retired,
		"Unassigned port numbers": registry.Unassigned, "In use": registry.Assigned,
		"Puertos reservados": registry.Reserved, "Available ports": "", "Ports": "", "Reserved for Traefik": "",
		"Removed and reserved": "", "Localhost-only": "",
		"How ports are reserved": "", "Removed features": "",
	} {
		if got := SectionState(title); got != want {
			t.Errorf("SectionState(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestStatePhrasesFitLimit(t *testing.T) {
	for state := range states() {
		if n := len(strings.Fields(state)); n > maxStateWords {
			t.Errorf("%q has %d words, maxStateWords is %d", state, n, maxStateWords)
		}
	}
}

func TestClosedTitles(t *testing.T) {
	for title, want := range map[string]registry.State{
		"Blocked, do not open again": registry.Retired, "Closed ports": registry.Retired, "Gesperrt": registry.Retired,
		"Ports blocked by browsers": "", "Closed circuit": "", "Ports": "", "": "",
	} {
		if got := SectionState(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestIsClosed(t *testing.T) {
	for s, want := range map[string]bool{
		"disabled": true, "switched off": true, "switched off, ask first": true, "ist seit März gelöscht.": true,
		"отключено": true, "wyłączony od 2022": true, "removed in 2023": false, "disabled since 2021": true,
		"disabled for guests": false, "已经全部关闭，不要再开": true, "(closed)": true,
		"": false, "closed network": false, "open": false, "blocked": false, "关闭窗口": false,
	} {
		if got := IsClosed(s); got != want {
			t.Errorf("IsClosed(%q) = %v", s, got)
		}
	}
}

func TestDenies(t *testing.T) {
	for cell, want := range map[[2]string]bool{
		{"Action", "Deny"}: true, {"**Action**", "DROP"}: true, {"Aktion", "verweigern"}: true,
		{"Action", "Allow"}: false, {"Notes", "Deny"}: false, {"Action", "deny from guests"}: false,
	} {
		if got := IsRule(cell[0]) && Denies(cell[1]); got != want {
			t.Errorf("%q: %v", cell, got)
		}
	}
}
