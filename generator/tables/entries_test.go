package tables

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// theirs is the registry of IANA, as a source of notes in the tests.
var theirs = registry.Source{ID: "iana", Kind: registry.KindRegistry, Title: "IANA"}

// builder builds a registry from the notes that the method add adds.
type builder struct{ fixture.Notes }

// add adds a note with a title and a source. Each draft becomes an assignment of the
// note. The protocol and the aliases of the note are copied from the note like.
func (b *builder) add(title string, source registry.Source, like registry.Note, drafts ...registry.Draft) {
	note := b.Of(title, source)
	note.About, note.Aliases = like.About, like.Aliases
	for _, d := range drafts {
		b.Add(title, d)
	}
}

func given(n port.Number, t port.Transports, service, name string) registry.Draft {
	return registry.Draft{Port: n, Transports: t, Service: service, Name: name, Mentions: []registry.Mention{{Short: service, Name: name}}}
}

// exported returns the lines of the registry in services(5), without the header.
func (b *builder) exported(t *testing.T) []string {
	t.Helper()
	reg := b.Registry()
	return entriesOf(t, reg, reg)
}

func entriesOf(t *testing.T, reg, registrar *registry.Registry) []string {
	t.Helper()
	var out bytes.Buffer
	if err := Entries(reg, registrar)(&out); err != nil {
		t.Fatal(err)
	}
	_, entries, _ := strings.Cut(out.String(), "\n\n")
	var lines []string
	for line := range strings.Lines(entries) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return lines
}

// leadsTo returns the port that each name leads to. As in getservbyname, this is the port
// of the first line with the name.
func leadsTo(lines []string) map[string]string {
	leads := map[string]string{}
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		number, _, _ := strings.Cut(fields[1], "/")
		for _, name := range append(fields[:1:1], fields[2:]...) {
			if leads[name] == "" {
				leads[name] = number
			}
		}
	}
	return leads
}

// IANA gives the name http-alt to ports 591, 8008 and 8080. The name leads to 8080,
// because the notes confirm this port. So the entries of 8080 come first, before lower
// ports. The other two ports keep the name.
func TestTheLikeliestNumberHasTheName(t *testing.T) {
	var b builder
	b.add("iana", theirs, registry.Note{},
		given(22, port.TCP, "ssh", "Secure Shell"), given(591, port.TCP, "http-alt", "FileMaker"),
		given(8008, port.TCP, "http-alt", "HTTP Alternate"), given(8080, port.TCP|port.UDP, "http-alt", "HTTP Alternate"),
		given(9000, port.TCP, "twice", "Twice"), given(9001, port.TCP, "twice", "Twice"))
	b.add("notes", registry.NotesSource, registry.Note{}, given(8080, port.TCP, "http-alt", "HTTP Alternate"))
	want := []string{
		"http-alt 8080/tcp # HTTP Alternate", "http-alt 8080/udp # HTTP Alternate",
		"ssh 22/tcp # Secure Shell", "http-alt 591/tcp # FileMaker", "http-alt 8008/tcp # HTTP Alternate",
		"twice 9000/tcp # Twice", "twice 9001/tcp # Twice",
	}
	if got := b.exported(t); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// On port 443/udp, the notes list h3, and only IANA lists https. So the entry begins with
// the name h3, and https is an alias.
// Retired, reserved and unassigned ports are not exported.
func TestServicesInUseAreExported(t *testing.T) {
	var b builder
	retired, reserved, free := given(1, port.TCP, "gone", "Gone"), registry.Draft{Port: 2, Transports: port.TCP, State: registry.Reserved},
		registry.Draft{Port: 3, Transports: port.TCP, State: registry.Unassigned}
	retired.State = registry.Retired
	old := given(443, port.TCP, "old-https", "HTTPS")
	old.State = registry.Deprecated
	b.add("iana", theirs, registry.Note{}, retired, reserved, free, given(443, port.TCP|port.UDP, "https", "HTTPS"), old)
	b.add("https", registry.NotesSource, registry.Note{About: "https"}, given(443, port.TCP, "", "https"))
	b.add("http3", registry.NotesSource, registry.Note{About: "h3"}, given(443, port.UDP, "", "h3"), given(500, 0, "", "None"))
	want := []string{
		"https 443/tcp old-https # https: HTTPS", "h3 443/udp http3 https old-https # h3: http3",
		"# 500: None, no transport is stated",
	}
	for i, line := range want {
		want[i], _, _ = strings.Cut(line, " # ")
	}
	got := b.exported(t)
	for i, line := range got {
		got[i], _, _ = strings.Cut(line, " # ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The aliases of an imported services file lead to the ports of this file. If an alias is
// also the name of a protocol on another port, the alias takes precedence. But the alias
// "taken" leads to port 8080, because a registry lists the service name taken there.
func TestAliasesAreExported(t *testing.T) {
	const file = `
smtp         25/tcp  mail
whois        43/tcp  nicname
http         80/tcp  www
imap2       143/tcp  imap
submissions 465/tcp  ssmtp smtps urd
imaps       993/tcp
alt        8000/tcp  taken
`
	var b builder
	b.add("services", registry.Source{ID: "services", Kind: registry.KindNotes, Title: "services"}, registry.Note{}, draftsOf(t, file)...)
	b.add("iana", theirs, registry.Note{}, given(8080, port.TCP, "taken", "Taken"), given(993, port.TCP, "imaps", "IMAP over TLS"),
		given(143, port.TCP, "imap", "Internet Message Access Protocol"))
	b.add("smtp", registry.NotesSource, registry.Note{About: "smtp", Aliases: []string{"SMTPS"}}, given(25, port.TCP, "", "smtp"))
	b.add("web", registry.NotesSource, registry.Note{About: "www"}, given(8080, port.TCP, "", "www"))
	leads := leadsTo(b.exported(t))
	for name, want := range map[string]string{
		"mail": "25", "nicname": "43", "www": "80", "imap": "143", "imap2": "143", "smtps": "465", "ssmtp": "465", "urd": "465", "taken": "8080",
	} {
		if leads[name] != want {
			t.Errorf("%s leads to %q, want %s", name, leads[name], want)
		}
	}
}

// A deprecated service name leads to its port only if no other service has this name.
func TestOldNamesAreAliases(t *testing.T) {
	var b builder
	old := given(80, port.TCP, "web", "World Wide Web")
	old.State = registry.Deprecated
	b.add("iana", theirs, registry.Note{}, given(80, port.TCP, "http", "World Wide Web"), old)
	b.add("notes", registry.NotesSource, registry.Note{}, given(81, port.TCP, "web", "Ours"))
	if leads := leadsTo(b.exported(t)); leads["web"] != "81" || leads["http"] != "80" {
		t.Errorf("web leads to %s, http to %s", leads["web"], leads["http"])
	}
}

// The name of a protocol leads to the usual port of the protocol. If there is no usual
// port, the name leads to the port that the registrar lists, such as 21 for ftp.
func TestProtocolNamesLeadToOnePort(t *testing.T) {
	var b, r builder
	r.add("iana", theirs, registry.Note{}, given(115, port.TCP, "sftp", "SFTP"), given(21, port.TCP, "ftp", "FTP"))
	b.add("sftp", registry.NotesSource, registry.Note{About: "sftp"}, given(2022, port.TCP, "", "sftp"), given(115, port.TCP, "", "sftp"))
	b.add("notes", registry.NotesSource, registry.Note{}, given(20, port.TCP, "", "FTP"), given(21, port.TCP, "", "FTP"))
	leads := leadsTo(entriesOf(t, b.Registry(), r.Registry()))
	if leads["sftp"] != "2022" || leads["ftp"] != "21" {
		t.Errorf("sftp leads to %s, ftp to %s", leads["sftp"], leads["ftp"])
	}
}

func draftsOf(t *testing.T, file string) []registry.Draft {
	t.Helper()
	read, err := ReadServices(strings.NewReader(file), "services")
	if err != nil {
		t.Fatal(err)
	}
	var drafts []registry.Draft
	for _, r := range read.Rows {
		d := given(r.Port, r.Transports, r.Service, r.Name)
		d.Aliases = r.Aliases
		drafts = append(drafts, d)
	}
	return drafts
}

// The file /etc/services of this machine is imported and exported. Each of its names then
// leads to a port that the file lists for this name.
func TestTheMachinesAliasesAreExported(t *testing.T) {
	content, err := os.ReadFile("/etc/services")
	if err != nil {
		t.Skip(err)
	}
	read, err := ReadServices(bytes.NewReader(content), "services")
	if err != nil {
		t.Skip(err)
	}
	want := map[string][]string{}
	for _, r := range read.Rows {
		for _, name := range append([]string{r.Service}, r.Aliases...) {
			want[name] = append(want[name], fmt.Sprint(r.Port))
		}
	}
	var b builder
	b.add("services", registry.Source{ID: "services", Kind: registry.KindNotes, Title: "services"}, registry.Note{}, draftsOf(t, string(content))...)
	leads := leadsTo(b.exported(t))
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if !slices.Contains(want[name], leads[name]) {
			t.Errorf("%s leads to %q, want one of %v", name, leads[name], want[name])
		}
	}
}
