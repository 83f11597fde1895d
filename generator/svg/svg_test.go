package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// harmless are the hostile pictures that need no finding: nothing of them is read, or what
// is left out does nothing in a picture.
var harmless = map[string]bool{
	"doctype-attribute.svg": true, "doctype-outside.svg": true, "stylesheet.svg": true, "stylesheet-xsl.svg": true,
	"html-background.svg": true, "image-svg.svg": true,
}

// TestBrowserSVGsAreInert in cmd/portolan opens the same pictures in a browser.
func TestHostile(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/hostile.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		t.Run(f.Name, func(t *testing.T) {
			source := bytes.ReplaceAll(f.Data, []byte("ELSEWHERE"), []byte("http://elsewhere.example"))
			out, found, err := Clean(source)
			if refusal := (*Refusal)(nil); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
			if err == nil && len(found) == 0 && !harmless[f.Name] {
				t.Errorf("nothing was found, and the result is %s", out)
			}
			if err == nil {
				checkInert(t, out)
			}
		})
	}
}

// checkInert fails the test if a picture has anything that runs or loads.
func checkInert(t *testing.T, picture []byte) {
	t.Helper()
	if again, found, err := Clean(picture); err != nil || len(found) > 0 || !bytes.Equal(again, picture) {
		t.Errorf("cleaned again: %s\n%v %v\nwant %s", again, found, err, picture)
	}
	for d := xml.NewDecoder(bytes.NewReader(picture)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, picture)
		}
		switch e := token.(type) {
		case xml.Directive, xml.ProcInst, xml.Comment:
			t.Errorf("%T in %s", e, picture)
		case xml.CharData:
			checkText(t, string(e))
		case xml.StartElement:
			if strings.Contains(" script iframe img object embed link meta base video handler math ", " "+e.Name.Local+" ") {
				t.Errorf("the element %s in %s", e.Name.Local, picture)
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") {
					t.Errorf("the attribute %s in %s", a.Name.Local, picture)
				}
				if !strings.HasPrefix(a.Value, "data:image/") {
					checkText(t, a.Value)
				}
			}
		}
	}
}

func checkText(t *testing.T, text string) {
	t.Helper()
	for _, word := range []string{"elsewhere", "javascript:", "@import"} {
		if strings.Contains(strings.ToLower(text), word) {
			t.Errorf("%q contains %s", text, word)
		}
	}
}

// A finding says what was left out, and where.
func TestFindings(t *testing.T) {
	const root = `<svg xmlns="http://www.w3.org/2000/svg">`
	for source, want := range map[string]string{
		`<script/>`:                               "the script",
		`<script/><g/><script/>`:                  "the script",
		`<g><g onclick="x"/></g>`:                 "the attribute onclick",
		`<use href="a.svg#x"/>`:                   "the reference in href of use",
		`<set attributeName="href" to="x"/>`:      "the element set",
		`<rect fill="url(a.svg#x)"/>`:             "the address in a style",
		`<rect style="fill: paint(x)"/>`:          "the function paint() in a style",
		`<style>@import "a.css";</style>`:         "the rule @import in a style",
		`<a href="https://a.example"><g/></a>`:    "",
		`<a href="javascript:x"/>`:                "the reference in href of a",
		`<metadata><x xmlns="x:x"/></metadata>`:   "",
		`<g data-x="y" xmlns:i="i" i:label="x"/>`: "",
	} {
		out, found, err := Clean([]byte(root + source + "</svg>"))
		got := ""
		if len(found) > 0 {
			got = found[0].What
			if at := root + source; at[found[0].Offset] != '<' || found[0].Offset < len(root) {
				t.Errorf("%s: found at %d", source, found[0].Offset)
			}
		}
		if err != nil || got != want || len(found) > 1 {
			t.Errorf("%s: found %v, %v, want %q; the result is %s", source, found, err, want, out)
		}
	}
}

func TestRefusals(t *testing.T) {
	const open = `<svg xmlns="http://www.w3.org/2000/svg">`
	for name, c := range map[string]struct {
		source string
		offset int
	}{
		"too large":    {open + strings.Repeat(" ", MaxSize) + "</svg>", -1},
		"too deep":     {open + strings.Repeat("<g>", maxDepth), len(open) + 3*(maxDepth-1)},
		"empty":        {"", -1},
		"no namespace": {"<svg/>", 0},
		"not closed":   {open + "<g></svg>", len(open) + 9},
		"entities":     {`<!DOCTYPE svg [<!ENTITY a "&b;">]>` + open + "</svg>", 0},
		"encoding":     {`<?xml version="1.0" encoding="shift_jis"?>` + open + "</svg>", 0},
	} {
		_, _, err := Clean([]byte(c.source))
		refusal := (*Refusal)(nil)
		if !errors.As(err, &refusal) || refusal.Offset != c.offset || refusal.Reason == "" {
			t.Errorf("%s: %+v, want a refusal at %d", name, err, c.offset)
		}
	}
}

// Pictures of common programs keep what they show.
func TestPicturesOfPrograms(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/programs.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], archive.Files[i+1]
		out, found, err := Clean(in.Data)
		if err != nil || len(found) > 0 {
			t.Errorf("%s: %v, %v", in.Name, found, err)
		}
		checkInert(t, out)
		if os.Getenv("UPDATE") != "" {
			archive.Files[i+1].Data = out
		} else if !bytes.Equal(out, want.Data) {
			t.Errorf("%s: the result is\n%s\nwant\n%s", in.Name, out, want.Data)
		}
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("testdata/programs.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, name := range []string{"testdata/hostile.txtar", "testdata/programs.txtar"} {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		out, _, err := Clean(bytes.ReplaceAll(source, []byte("elsewhere"), nil))
		if err != nil {
			return
		}
		if again, found, err := Clean(out); err != nil || len(found) > 0 || !bytes.Equal(again, out) {
			t.Errorf("cleaned again: %q\n%v %v\nwant %q", again, found, err, out)
		}
	})
}
