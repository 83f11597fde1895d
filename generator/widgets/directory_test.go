package widgets

import (
	"maps"
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

func TestDirectory(t *testing.T) {
	var n fixture.Notes
	n.SetSite(registry.Site{Title: "Ports & more"})
	n.Say(t, "mine", "6000-6063/tcp [X11]", "100-199/tcp A", "150-249/tcp B", "7000-7001/tcp C", "22/tcp [SSH]")
	d := newDirectory(n.Registry(), urls.Folders{}, "assets/engine.js", "assets/index.js")
	if d.Title != "Ports & more" || d.Engine != "assets/engine.js" || d.Index != "assets/index.js" {
		t.Errorf("the directory begins with %q, %q, %q", d.Title, d.Engine, d.Index)
	}
	// The narrowest range comes first. Ranges of the same size are sorted by number.
	want := []rangeEntry{
		{7000, 7001, "ranges/7000-7001.html", "ranges/7000-7001.json"},
		{6000, 6063, "ranges/6000-6063.html", "ranges/6000-6063.json"},
		{100, 199, "ranges/100-199.html", "ranges/100-199.json"},
		{150, 249, "ranges/150-249.html", "ranges/150-249.json"},
	}
	if !slices.Equal(d.Ranges, want) {
		t.Errorf("the ranges are\n%v\nwant\n%v", d.Ranges, want)
	}
	if len(d.Blocks) != 51 {
		t.Errorf("%d blocks, want 51", len(d.Blocks))
	}
	for i, want := range map[int]blockEntry{
		0: {0, "ranges/system.html", "ranges/system.json"},
		1: {1024, "ranges/user-1024.html", "ranges/user-1024.json"},
		2: {2000, "ranges/user-2000.html", "ranges/user-2000.json"},
	} {
		if d.Blocks[i] != want {
			t.Errorf("block %d is %v, want %v", i, d.Blocks[i], want)
		}
	}
	if last := d.Blocks[len(d.Blocks)-1]; last != (blockEntry{49152, "ranges/dynamic.html", "ranges/dynamic.json"}) {
		t.Errorf("the last block is %v", last)
	}
}

// If several protocols have the same name, the directory maps the name to the protocol
// with a note. The name is left out if two protocols with notes have it, or two without
// notes. The directory never maps the id of a protocol to another protocol.
func TestNamesOfProtocols(t *testing.T) {
	for _, test := range []struct {
		name string
		say  func(*fixture.Notes)
		want map[string]string
	}{
		{"a note has names of several words", func(n *fixture.Notes) {
			n.About("mine-ssh", "ssh").Title = "Secure Shell"
			n.Note("mine-ssh").Aliases = []string{"Secsh"}
		}, map[string]string{"secure-shell": "ssh", "secsh": "ssh"}},
		{"a table has single words", func(n *fixture.Notes) {
			n.Say(t, "mine", "5004 Xray [XRY]", "5005 X ray [XRA]")
		}, map[string]string{"xray": "xry"}},
		{"two of tables share a name", func(n *fixture.Notes) {
			n.Say(t, "mine", "5002 Yankee [YAN]", "5003 Yankee [YKE]")
		}, map[string]string{}},
		{"a note comes before a table", func(n *fixture.Notes) {
			n.Say(t, "mine", "5001 Zulu [ZUL]")
			n.About("mine-b", "bbb").Aliases = []string{"Zulu"}
		}, map[string]string{"zulu": "bbb"}},
		{"two notes share a name", func(n *fixture.Notes) {
			n.About("mine-a", "aaa").Aliases = []string{"Zulu"}
			n.About("mine-b", "bbb").Aliases = []string{"Zulu"}
			n.Say(t, "mine", "5001 Zulu [ZUL]")
		}, map[string]string{}},
		{"an id is never another name", func(n *fixture.Notes) {
			n.Say(t, "mine", "5001 SSH [OTHER]", "22 [SSH]")
		}, map[string]string{}},
	} {
		var n fixture.Notes
		test.say(&n)
		got := protocolNames(n.Registry().Protocols())
		maps.DeleteFunc(got, func(_, id string) bool { return slices.Contains([]string{"tcp", "udp", "sctp", "dccp"}, id) })
		if !maps.Equal(got, test.want) {
			t.Errorf("%s: the names are %v, want %v", test.name, got, test.want)
		}
	}
}

// newProtocolFiles lists protocols without a file of their own, with their port or range.
func TestPlaces(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine",
		"9/tcp [Discard]", "7/udp [Zebra]", "7/tcp [Echo]", "6000-6063/tcp [X11]", "22/tcp [SSH]",
		"80/tcp [HTTP]", "8080/tcp [HTTP]")
	n.About("mine-ssh", "ssh")
	p := newProtocolFiles(n.Registry())
	if p.IDs != "echo zebra discard" || !slices.Equal(p.Steps, []int{7, 0, 2}) {
		t.Errorf("the places are %q with steps %v", p.IDs, p.Steps)
	}
	if want := map[string]string{"x11": "ranges/6000-6063.json"}; !maps.Equal(p.Ranges, want) {
		t.Errorf("the files of protocols on ranges are %v, want %v", p.Ranges, want)
	}
}
