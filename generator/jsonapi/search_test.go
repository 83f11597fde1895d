package jsonapi

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// search.json has a document for each service, then one for each transport and one for each
// protocol that a note is about.
func TestSearchDocuments(t *testing.T) {
	var n fixture.Notes
	n.About("mine-ssh", "SSH").Description = "remote login"
	n.Note("mine-ssh").Aliases = []string{"Secsh", "ssh"}
	n.Say(t, "mine", "22/tcp Secure Shell [SSH]: login", "6000-6063/tcp [X11]", "21/tcp [FTP]: control")
	n.Say(t, "common", "22/tcp Secure Shell [SSH]: login", "22/tcp Secure Shell [SSH]: tunnels")
	n.Say(t, "iana", "22/tcp SECURE SHELL [ssh]", "30 !reserved")
	var got []string
	for d := range searchDocuments(converter{n.Registry(), urls.Folders{}}) {
		number, state := "-", registry.State("-")
		if d.Number != nil {
			number, state = *d.Number, *d.State
		}
		got = append(
			got,
			strings.Join([]string{d.ID, d.Page, number, d.Title, strings.Join(d.Names, "+"), d.Text, string(state)}, "|"),
		)
	}
	want := []string{
		"ftp.21|ports/21.html|21|FTP||control|assigned",
		"ssh.22|ports/22.html|22|SSH|Secure Shell|login; tunnels|assigned",
		"reserved.30|ranges/system.html|30|Reserved|||reserved",
		"x11.6000-6063|ranges/6000-6063.html|6000-6063|X11|||assigned",
		"dccp|protocols/dccp.html|-|Datagram Congestion Control Protocol|dccp||-",
		"sctp|protocols/sctp.html|-|Stream Control Transmission Protocol|sctp||-",
		"ssh|protocols/ssh.html|-|SSH|Secsh+Secure Shell|remote login|-",
		"tcp|protocols/tcp.html|-|Transmission Control Protocol|tcp||-",
		"udp|protocols/udp.html|-|User Datagram Protocol|udp||-",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the documents are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
