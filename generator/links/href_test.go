package links

import "testing"

// The links are in the note x/a.md. An address is a path relative to this note or to the
// content folder, and the ending .md is optional. The address deep.md is also the end of
// the path y/deep.md. An address that begins with / or .. is never only the end of a path.
// The address 100%.md is not a valid URL, so it is used as the path of a note.
func TestAddresses(t *testing.T) {
	f := open(t, "x/a.md\n## Part\n\nWords. ^b", "x/b c.md", "y/b c.md", "y/deep.md",
		"img/p.png", "x/p.png", "100%.md\n## Two words", "a#1.md", "What?.md")
	f.leads(t, "x/a.md", map[string]string{
		"[x](b%20c.md)":                "notes/x/b c.md",
		"[x](<b c>)":                   "notes/x/b c.md",
		"[x](y/b%20c.md)":              "notes/y/b c.md",
		"[x](/y/b%20c.md)":             "notes/y/b c.md",
		"[x](../y/deep.md)":            "notes/y/deep.md",
		"[x](deep.md)":                 "notes/y/deep.md",
		"[x](DEEP.MD)":                 "notes/y/deep.md",
		"[x](/deep.md)":                "nowhere",
		"[x](../deep.md)":              "nowhere",
		"[x](../../y/deep.md)":         "notes/y/deep.md",
		"![x](p.png)":                  "notes/x/p.png",
		"![x](img/p.png)":              "notes/img/p.png",
		"![x](/img/p.png)":             "notes/img/p.png",
		"[x](#Part)":                   "notes/x/a.md#part",
		"[x](#^b)":                     "notes/x/a.md#^b",
		"[x](<100%.md>)":               "notes/100%.md",
		"[x](<100%.md#Two%20words>)":   "notes/100%.md#two-words",
		"[x](a%231.md)":                "notes/a#1.md",
		"[x](What%3F.md)":              "notes/What?.md",
		"[x](https://a.example)":       "elsewhere",
		"[x](//a.example/b)":           "elsewhere",
		"[x](mailto:a@b.example)":      "elsewhere",
		"[x](<http://a.example/100%>)": "elsewhere",
		"[x](x:100%)":                  "elsewhere",
	})
}

// Browsers show the top of a page for #top, so the note needs no heading with this name.
func TestTopOfTheNote(t *testing.T) {
	f := open(t, "a.md\nWords.", "b.md\nWords.")
	for href, want := range map[string]bool{"#top": false, "#none": true, "b.md#top": true, "b.md": false} {
		if l, _ := f.href(f.note("a.md"), href); l.lost != want || l.Note == nil {
			t.Errorf("%s: lost %v, want %v", href, l.lost, want)
		}
	}
}
