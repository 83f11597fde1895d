package registry

import (
	"slices"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// The spellings of a tag are one tag. The first spelling, by the path of the note, is its name.
func TestTags(t *testing.T) {
	note := func(path string, tags ...string) *Note {
		return &Note{Text: diag.NewText(path, path, nil), Source: &Source{ID: "s"}, Tags: tags}
	}
	a, b := note("a.md", "Net/Mail"), note("b.md", "net", "NET/mail", "net-work", "net")
	a.Blocks = []text.Block{text.Paragraph{Spans: []text.Span{text.Strong{Spans: []text.Span{text.Hashtag{Name: "lab"}}}}}}
	hidden := note("c.md", "secret")
	hidden.Unpublished = true
	var builder Builder
	for _, n := range []*Note{b, hidden, a} {
		builder.AddNote(n)
	}
	reg := builder.Build(&diag.List{})
	var got []string
	for _, tag := range reg.Tags() {
		got = append(got, tag.ID+" "+tag.Name)
	}
	if want := []string{"lab lab", "net Net", "net/mail Net/Mail", "net-work net-work"}; !slices.Equal(got, want) {
		t.Errorf("the tags are %q, want %q", got, want)
	}
	net := reg.TagNamed("NET")
	if net == nil || len(net.Notes) != 1 || len(net.All()) != 2 || len(net.Children) != 1 || net.Children[0].Parent != net {
		t.Errorf("%+v", net)
	}
	if len(b.Tags) != 3 || len(a.Tags) != 2 || reg.TagNamed("secret") != nil {
		t.Errorf("%q and %q", a.Tags, b.Tags)
	}
}

func TestProperties(t *testing.T) {
	n := &Note{Properties: []Property{{Key: "Status"}, {Key: "owner"}}}
	for want, shown := range map[int]Shown{2: {}, 0: {None: true}, 1: {Only: []string{"status"}}} {
		r := &Registry{site: Site{Properties: shown}}
		if got := r.Properties(n); len(got) != want || len(n.Properties) != 2 {
			t.Errorf("%+v shows %v", shown, got)
		}
	}
}
