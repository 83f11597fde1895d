package site

import "testing"

func TestShortName(t *testing.T) {
	for title, want := range map[string]string{
		"Portolan":                      "Portolan",
		"Sixteen letters!":              "Sixteen letters!",
		"Ports of the whole company":    "Ports of the",
		"Hafenverzeichnisverwaltung":    "Hafenverzeichnis",
		"Häfen und Anlegestellen":       "Häfen und",
		"Ports of Company Incorporated": "Ports of Company",
	} {
		if got := shortName(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}
