package jsonapi

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// rendered returns the content of all files of the JSON index. The keys are paths relative
// to api/v1.
func rendered(t *testing.T, reg *registry.Registry, opts Options) map[string]string {
	t.Helper()
	all := map[string]string{}
	opts.Pages = urls.Folders{}
	for _, f := range Files(reg, opts) {
		if _, twice := all[relative(f.Path)]; twice || !strings.HasPrefix(f.Path, urls.API) {
			t.Errorf("%s is listed twice, or is not in %s", f.Path, urls.API)
		}
		all[relative(f.Path)] = render(t, f)
	}
	return all
}

func render(t *testing.T, f output.File) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return b.String()
}

// facts renders one file of the JSON index and decodes it.
func facts(t *testing.T, reg *registry.Registry, uri string) RegistryFile {
	t.Helper()
	files := Files(reg, Options{Pages: urls.Folders{}})
	i := slices.IndexFunc(files, func(f output.File) bool { return f.Path == urls.API+uri })
	if i < 0 {
		t.Fatalf("there is no %s", uri)
	}
	var file RegistryFile
	if err := json.Unmarshal([]byte(render(t, files[i])), &file); err != nil {
		t.Fatal(err)
	}
	return file
}

// small returns a registry that has objects of every type.
func small(t *testing.T) *registry.Registry {
	t.Helper()
	var n fixture.Notes
	n.SetSite(registry.Site{Title: "Ports <&>", Featured: []port.Number{22}})
	ssh := fixture.Draft(t, "22/tcp Secure Shell [SSH]: encrypted <login>")
	ssh.References = []registry.Reference{{Title: "RFC 4251", URL: "https://a.example/?a&b"}, {Title: "A book"}}
	ssh.Extra = []registry.Field{{Name: "Owner", Value: "Ann"}, {Name: "Owner", Value: "Bob"}, {Name: "Rack", Value: "4"}}
	ssh.Traits = registry.Traits{Encryption: registry.EncryptionRequired, Exposure: registry.ExposureInternet}
	ssh.Topics = []string{"Remote access"}
	n.Add("mine", ssh)
	about := n.About("mine-ssh", "SSH", registry.DeclaredRelation{Relation: registry.Clear, Name: "telnet", Any: true})
	about.Since, about.Traits.ExposureReason = "1995", "Keys protect it."
	n.About("mine-icmp", "ICMP").Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	n.Say(t, "mine", "23/tcp [Telnet]", "6000-6063/tcp [X11]", "3000/tcp Shop")
	n.Say(t, "iana", "22/tcp+udp The Secure Shell [ssh]", "23/udp !reserved", "30 !unassigned", "3000/tcp [hbci]")
	n.Say(t, "systems", "22/tcp SELinux: has a label", "0-1023 Linux: asks for a privilege")
	home := n.Note("mine-start")
	home.Home, home.Description = true, "What is <where>"
	home.Blocks = []text.Block{text.Paragraph{Spans: fixture.Words("Welcome.")}}
	n.Note("mine-other").Blocks = home.Blocks
	n.Note("mine-icmp").Blocks = []text.Block{text.Paragraph{Spans: append(fixture.Words("Unlike "), text.WikiLink{Target: "SSH"})}}
	return n.Registry()
}

// TestRecords compares the JSON of one object of each type, byte by byte.
func TestRecords(t *testing.T) {
	reg := small(t)
	ssh, _ := reg.Named("ssh")
	e := &encoder{}
	c := converter{reg, urls.Folders{}}
	for name, test := range map[string]struct {
		value any
		want  string
	}{
		"assignment": {convertAssignment(reg.Assignments()[0]), `{"service":null,"id":"ssh.22.tcp","transports":["tcp"],` +
			`"transport_stated":true,` +
			`"class":"system","until":null,"encryption":"required","exposure":"internet","exposure_reason":null,` +
			`"topics":["remote-access"],"state":"assigned","aliases":[],"since":null,"protocols":["ssh"],"port":22,` +
			`"end":22,` +
			`"name":"Secure Shell","description":"encrypted <login>","related":[],` +
			`"references":[{"title":"RFC 4251","url":"https://a.example/?a&b"},{"title":"A book","url":null}],` +
			`"extra":{"Owner":"Ann; Bob","Rack":"4"},"shared":false,"status":"documented",` +
			`"origin":{"source":"notes","path":"mine.md","line":2,"column":1}}`},
		"service": {NewService(reg.Services()[0]), `{"port":22,"end":22,"protocols":["ssh"],"id":"ssh.22",` +
			`"assignments":["ssh.22.tcp","ssh.22.tcp-udp@iana"],"more_assignments":0,` +
			`"transports":[{"transport":"tcp","used":true,"sources":["notes","iana"]},{"transport":"udp","used":false,` +
			`"sources":["iana"]}],` +
			`"usual":false,"sources":["notes","iana"],"related":[{"relation":"clear","service":"telnet.23"}],` +
			`"encryption":"required","exposure":"internet","exposure_reason":null,"topics":["remote-access"],` +
			`"state":"assigned",` +
			`"description":"encrypted <login>","name":"SSH","names":["Secure Shell","The Secure Shell"]}`},
		"port": {c.port(reg.Port(22)), `{"class":"system","port":22,"uri":"ports/22.json",` +
			`"assignments":["ssh.22.tcp","ssh.22.tcp-udp@iana"],"more_assignments":0,"page":"ports/22.html","more_services":0,` +
			`"crowded":false,"services":["ssh.22"],"refused_by_browsers":true}`},
		"range": {c.portRange(reg.Ranges()[0]), `{"port":6000,"end":6063,"class":"user",` +
			`"assignments":["x11.6000-6063.tcp"],` +
			`"more_assignments":0,"services":["x11.6000-6063"],"more_services":0,"page":"ranges/6000-6063.html",` +
			`"uri":"ranges/6000-6063.json"}`},
		"protocol": {c.protocol(ssh[0]), `{"page":"protocols/ssh.html","id":"ssh","name":"SSH",` +
			`"aliases":["SSH","Secure Shell","The Secure Shell"],` +
			`"ports":[22],"uri":"protocols/ssh.json","usual":null,"port_count":1,"encryption":null,` +
			`"exposure":null,"exposure_reason":"Keys protect it.","topics":[],"since":"1995","kind":"application","portless":null,` +
			`"related":[{"relation":"clear","protocol":"telnet"}],"references":[]}`},
		"topic": {c.topic(reg.Topics()[0]), `{"id":"remote-access","name":"Remote access","aliases":[],"services":1,` +
			`"page":"topics/remote-access.html","uri":"topics/remote-access.json"}`},
		"block": {c.band(port.Number(3456).Band()), `{"id":"user-3000","port":3000,"end":3999,"class":"user",` +
			`"page":"ranges/user-3000.html","uri":"ranges/user-3000.json"}`},
		"note": {c.note(reg.Home()), `{"path":"mine-start.md","title":"mine-start","description":"What is ` +
			`<where>","source":"notes",` +
			`"protocol":null,"references":[],"page":"index.html","uri":"home.json"}`},
		"source": {convertSource(reg.Sources()[1]), `{"id":"iana","kind":"registry","label":"IANA","title":"The registry",` +
			`"licence":null,"retrieved":null,"url":null}`},
		"neighbour": {c.neighbour(reg.Port(22)), `{"relation":"neighbour","port":22,"end":22,"name":"SSH",` +
			`"page":"ports/22.html","uri":"ports/22.json"}`},
		"conflict": {convertConflict(reg.Conflicts()[0]), `{"port":3000,"end":3000,"kind":"taken",` +
			`"ours":["shop.3000"],"theirs":["hbci.3000"]}`},
	} {
		if got := string(e.line(test.value)); got != test.want {
			t.Errorf("the JSON of a %s: %s", name, fixture.Part(got, test.want))
		}
	}
}

func TestRecordsOfProtocols(t *testing.T) {
	var n fixture.Notes
	n.Say(
		t,
		"mine",
		"80/tcp [HTTP]",
		"8080/tcp [HTTP]",
		"22/tcp Secure Shell [SSH]",
		"24/tcp !reserved [Held]",
		"25/tcp [SMTP]",
		"25/udp [SMTP]",
	)
	n.About("mine-http", "HTTP").Aliases = []string{"Web"}
	n.Add("mine-http", fixture.Draft(t, "80/udp [HTTP]"))
	for i := range 101 {
		n.Add("mine", fixture.Draft(t, "22 [Many]"))
		n.Add(
			"mine",
			registry.Draft{Port: port.Number(1000 + i), Name: "Many", Mentions: []registry.Mention{{Short: "Many"}}},
		)
	}
	reg := n.Registry()
	for name, want := range map[string]struct {
		aliases   string
		ports     int
		count     int
		usual     string
		kind      ProtocolKind
		firstPort port.Number
	}{
		"http": {"HTTP,Web", 2, 2, "http.80", Application, 80},
		"ssh":  {"SSH", 1, 1, "", Application, 22},
		"smtp": {"", 1, 1, "", Application, 25},
		"many": {"", 100, 102, "many.22", Application, 22},
		"tcp":  {"TCP", 4, 4, "", Carrier, 22},
	} {
		named, _ := reg.Named(name)
		p := converter{reg, urls.Folders{}}.protocol(named[0])
		if got := strings.Join(p.Aliases, ","); got != want.aliases {
			t.Errorf("%s has the aliases %q, want %q", name, got, want.aliases)
		}
		if len(p.Ports) != want.ports || p.PortCount != want.count || p.Kind != want.kind || p.Ports[0] != want.firstPort {
			t.Errorf("%s: %d of %d ports from %d, %s; want %+v", name, len(p.Ports), p.PortCount, p.Ports[0], p.Kind, want)
		}
		if usual := p.Usual; (usual == nil) != (want.usual == "") || usual != nil && *usual != want.usual {
			t.Errorf("%s has the usual service %v, want %q", name, usual, want.usual)
		}
	}
}

// writeLine escapes only the characters that JSON requires, so "<" stays. It writes one
// line end after the value. The encoder returns its first error.
func TestEncoderEscapesNoMore(t *testing.T) {
	var b bytes.Buffer
	if err := writeLine(&b, map[string]string{"a": "<b> & \"c\"\n\u2028é"}); err != nil {
		t.Fatal(err)
	}
	if want := `{"a":"<b> & \"c\"\n\u2028é"}` + "\n"; b.String() != want {
		t.Errorf("encoded as %q, want %q", b.String(), want)
	}
	var e encoder
	e.line(func() {})
	first := e.err
	e.line(make(chan int))
	if first == nil || e.err != first {
		t.Errorf("the error is %v, want the first: %v", e.err, first)
	}
}
