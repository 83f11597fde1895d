package jsonapi

import (
	"bytes"
	"reflect"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// related returns a registry with two related protocols. One of these protocols has no
// ports.
func related(t *testing.T) *registry.Registry {
	t.Helper()
	var b registry.Builder
	b.SetSite(registry.Site{Title: "Ports", BaseURL: "https://example.org/", Language: "en"})
	source, _ := b.Source(registry.Source{
		ID: "book", Kind: registry.KindCommon, Title: "A book", Licence: "MIT", Retrieved: "2026", URL: "https://example.org/book",
	})
	note := func(name, about string) *registry.Note {
		n := &registry.Note{
			Title: name, About: about, Source: source, Text: diag.NewText(name+".md", name+".md", bytes.Repeat([]byte("\n"), 300)),
		}
		b.AddNote(n)
		return n
	}
	icmp := note("icmp", "icmp")
	icmp.Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	ssh := note("Secure Shell", "ssh")
	ssh.Aliases = []string{"SSH"}
	ssh.Relations = []registry.DeclaredRelation{{Relation: registry.Family, Name: "icmp", Any: true}}
	home := registry.Reference{Title: "SSH", URL: "https://example.org/ssh"}
	for i := range 2 * maxPorts {
		n := port.Number(22 + i)
		b.Add(registry.Draft{
			Note: ssh, Offset: i, Length: 1, Port: n, End: n, Transports: port.TCP, Name: "SSH", Printed: i == 0,
			Mentions: []registry.Mention{{Short: "ssh", Reference: home}},
		})
	}
	addRemark(&b)
	return b.Build(&diag.List{})
}

// Read returns the edition that was written, except for values that the file does not
// contain: most settings of the site, the flag Printed, and the ports of a protocol after
// the first maxPorts.
func TestEditionsAreReadBack(t *testing.T) {
	reg := related(t)
	opts := Options{Generator: "portolan 9", GeneratedAt: "2026-01-01T00:00:00Z", BaseURL: "https://other.example/", Pages: urls.Folders{}}
	files := Files(reg, opts)
	output.Sort(files)
	file, _ := output.Find(files, urls.Registry)
	var written bytes.Buffer
	if err := file.Render(&written); err != nil {
		t.Fatal(err)
	}
	got, err := Read("r.json", written.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	want, err := NewEdition(reg, opts)
	if err != nil {
		t.Fatal(err)
	}
	want.Schema = urls.RegistrySchema
	want.Snapshot.Site = registry.Site{Title: "Ports", BaseURL: "https://other.example/"}
	for i := range want.Snapshot.Statements {
		want.Snapshot.Statements[i].Printed = false
	}
	cut := 0
	for i, p := range want.Snapshot.Protocols {
		if len(p.Ports) > maxPorts {
			want.Snapshot.Protocols[i].Ports = p.Ports[:maxPorts]
			cut++
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%.2000v\nwant\n%.2000v", got, want)
	}
	if len(want.Snapshot.Statements) != 2*maxPorts || cut != 2 {
		t.Errorf("%d statements, %d protocols on many ports", len(want.Snapshot.Statements), cut)
	}
}
