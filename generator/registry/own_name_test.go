package registry

import (
	"testing"

	"portolan/generator/port"
)

// The note about LDAP names the service on 636: "LDAPS". On 389, the row contains the
// abbreviation and the title of the note, so the name is the short name of the protocol:
// "LDAP". The name "msft-gc" on 3268 is not used, because it looks like a service name.
func TestServicesAreNamedByTheNoteAboutTheirProtocol(t *testing.T) {
	var w notes
	w.add(Note{Title: "a list"}, NotesSource, namedAt(636, port.TCP, "LDAP", "Lightweight Directory Access Protocol"), namedAt(79, port.TCP, "FINGERED", ""))
	w.add(Note{Title: "Directory", About: "ldap", Aliases: []string{"LDAP", "LDAPS", "msft-gc"}}, NotesSource,
		namedAt(389, port.TCP, "ldap", "Directory"), namedAt(636, port.TCP, "LDAPS", "LDAPS"), namedAt(3268, port.TCP, "msft-gc", "msft-gc"))
	w.add(Note{Title: "etcd", About: "etcd"}, NotesSource, namedAt(2379, port.TCP, "etcd", "etcd"))
	w.add(Note{Title: "Machine directory", About: "epmap"}, NotesSource, namedAt(135, port.TCP, "epmap", "Machine directory"))
	w.add(Note{Title: "DNS over TLS", About: "dot", Aliases: []string{"DoT"}}, NotesSource,
		Draft{Port: 853, Name: "DNS over TLS", Mentions: []Mention{{Name: "DNS over TLS"}}})
	w.add(Note{Title: "iana"}, ianaTest, registeredAt(3268, port.TCP, "msft-gc", "Microsoft Global Catalog"),
		registeredAt(2379, port.TCP, "etcd", "etcd client communication"))
	reg := w.build(t)
	for n, want := range map[port.Number]string{389: "LDAP", 636: "LDAPS", 3268: "LDAP", 2379: "etcd", 135: "Machine directory", 79: "FINGERED", 853: "DNS over TLS"} {
		if got := reg.ServicesAt(n)[0].Name; got != want {
			t.Errorf("%d is named %q, want %q", n, got, want)
		}
	}
}
