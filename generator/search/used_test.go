package search

import (
	"testing"

	"portolan/generator/port"
)

// On one number, services that use a transport come before those that are only registered for
// it. A range keeps the order of its numbers.
func TestUsedTransportsComeFirst(t *testing.T) {
	w := newWorld()
	w.row(w.own, "443", "HTTPS", port.TCP, mention("https"))
	w.row(w.list, "443", "HTTPS", port.TCP|port.UDP, mention("https"))
	w.row(w.second, "443", "QUIC", port.UDP)
	w.row(w.second, "444", "Other", port.UDP)
	e := w.engine(t)
	for query, want := range map[string]string{
		"443": "HTTPS QUIC ", "443/tcp": "HTTPS ", "443/udp": "QUIC HTTPS ", "443-444/udp": "HTTPS QUIC Other ",
	} {
		got := ""
		for _, s := range ask(t, e, query).Services {
			got += s.Name + " "
		}
		if got != want {
			t.Errorf("%s finds %s, want %s", query, got, want)
		}
	}
}
