package ingest

import (
	"strings"

	"portolan/generator/registry"
)

// transportWord reads one word of a transport cell. "Both" is what notes call
// TCP and UDP together.
func transportWord(s string) (registry.Transports, bool) {
	if strings.EqualFold(s, "both") {
		return registry.TCP | registry.UDP, true
	}
	return registry.ParseTransport(s)
}

// readTransports reads a transport cell: TCP, TCP/UDP, "TCP and UDP", Both. It
// fails on anything else than transports. An empty cell, or one of dashes,
// states none.
func readTransports(cell string) (registry.Transports, bool) {
	if isBlank(cell) {
		return 0, true
	}
	var set registry.Transports
	for _, t := range scan(cell) {
		switch {
		case t.kind == transport:
			set |= t.transports
		case t.kind == sign, t.kind == word && isJoiner(t.text):
		default:
			return 0, false
		}
	}
	return set, set.Stated()
}

func isJoiner(s string) bool { return strings.EqualFold(s, "and") || strings.EqualFold(s, "or") }

// isBlank tells whether a cell is one of the ways to leave it empty.
func isBlank(cell string) bool {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "", "-", "--", "–", "—", "/", "n/a", "none":
		return true
	}
	return false
}
