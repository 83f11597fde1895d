package single

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compress/zlib"

	"golang.org/x/net/html"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/static"
)

// edition returns an edition with two pages and the given pictures.
func edition(t *testing.T, pictures ...output.File) (string, Result) {
	t.Helper()
	var b bytes.Buffer
	result, err := Write(&b, Content{
		Title: "A <b> & c", Version: "1.2.3", Static: static.FS,
		Pages: []output.File{
			output.Static("ports/10.html", []byte("<p>ten")), output.Static("index.html", []byte("<p>home")),
		},
		Drawings: []output.File{output.Static("assets/a.svg", []byte("<svg>\n<path/></svg>"))},
		Pictures: pictures,
		Index:    func() ([]byte, error) { return []byte(`{"a":1}`), nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), result
}

// elements returns all elements of a document with a name.
func elements(t *testing.T, document, name string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			found = append(found, n)
		}
	}
	return found
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// blocksOf returns the data blocks of a document that are not pictures, by their ids.
func blocksOf(t *testing.T, document string) map[string][]byte {
	t.Helper()
	blocks := map[string][]byte{}
	for _, script := range elements(t, document, "script") {
		if attr(script, "type") == "" {
			continue
		}
		text := script.FirstChild.Data
		if strings.Contains(text, "<") {
			t.Errorf("the block %s has a <", attr(script, "id"))
		}
		r, err := zlib.NewReader(bytes.NewReader(fromBase94(t, text)))
		if err != nil {
			t.Fatal(err)
		}
		if blocks[attr(script, "id")], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return blocks
}

func TestBlocks(t *testing.T) {
	document, result := edition(t)
	if result.Pages != 2 || len(result.Left) != 0 {
		t.Errorf("the result is %+v", result)
	}
	blocks := blocksOf(t, document)
	if got := string(blocks["_index"]); got != `{"a":1}` {
		t.Errorf("the index is %s", got)
	}
	page := opened(t, blocks["_pages"])
	if page("index.html") != "<p>home" || page("ports/10.html") != "<p>ten" {
		t.Errorf("the pages are %q and %q", page("index.html"), page("ports/10.html"))
	}
	if got := page("assets/a.svg"); got != "<svg>\n<path/></svg>" {
		t.Errorf("the drawing is %q", got)
	}
}

// The policy allows the inline script and the inline style sheet by their hashes, and
// pictures in the file. Everything else is forbidden.
func TestPolicy(t *testing.T) {
	document, _ := edition(t)
	var loader string
	for _, s := range elements(t, document, "script") {
		if attr(s, "src") != "" {
			t.Error("a script has an address")
		}
		if attr(s, "type") == "" {
			loader += s.FirstChild.Data
		}
	}
	script := blocksOf(t, document)["_script"]
	if len(script) < 10*len(loader) || !bytes.Contains(script, []byte("portolan")) {
		t.Errorf("the compressed scripts have %d bytes, and the others %d", len(script), len(loader))
	}
	style := elements(t, document, "style")[0].FirstChild.Data
	want := "default-src 'none'; script-src '" + bundle.Hash([]byte(loader)) + "' '" + bundle.Hash(script) + "'; style-src '" + bundle.Hash([]byte(style)) +
		"'; img-src data:; form-action 'none'; base-uri 'none'"
	policy := slices.IndexFunc(elements(t, document, "meta"), func(n *html.Node) bool {
		return attr(n, "http-equiv") == "Content-Security-Policy" && attr(n, "content") == want
	})
	if policy < 0 {
		t.Errorf("the document does not have the policy %s", want)
	}
	for _, at := range regexp.MustCompile(`(src|href)="[^"]*"`).FindAllString(document[:strings.Index(document, "<style>")], -1) {
		if !strings.HasPrefix(at, `href="data:`) {
			t.Errorf("the document loads %s", at)
		}
	}
	if !strings.HasPrefix(document, Mark) || !strings.Contains(document, "<title>A &lt;b&gt; &amp; c</title>") {
		t.Errorf("the document begins with %.500s", document)
	}
}

func TestPictures(t *testing.T) {
	large := make([]byte, MaxPicture+1)
	document, result := edition(t,
		output.Static("files/a&b.svg", []byte("<svg/>")), output.Static("files/exact.png", large[1:]),
		output.Static("files/large.png", large), output.Static("files/odd.tiff", nil))
	if got := strings.Join(result.Left, " "); got != "files/large.png files/odd.tiff" {
		t.Errorf("left out are %s", got)
	}
	kinds := map[string]string{}
	for _, s := range elements(t, document, "script") {
		if strings.HasPrefix(attr(s, "id"), "files/") {
			kinds[attr(s, "id")] = attr(s, "data-type")
		}
		if attr(s, "id") == "files/a&b.svg" && s.FirstChild.Data != base64.StdEncoding.EncodeToString([]byte("<svg/>")) {
			t.Errorf("the picture is %s", s.FirstChild.Data)
		}
	}
	if len(kinds) != 2 || kinds["files/a&b.svg"] != "image/svg+xml" || kinds["files/exact.png"] != "image/png" {
		t.Errorf("the pictures are %v", kinds)
	}
}

func TestErrorsNameTheFile(t *testing.T) {
	broken := []output.File{{Path: "a.html", Render: func(*bytes.Buffer) error { return errors.New("broken") }}}
	index := func() ([]byte, error) { return nil, nil }
	for _, c := range []Content{{Pages: broken}, {Pictures: broken, Static: static.FS}} {
		c.Index = index
		if _, err := Write(new(bytes.Buffer), c); err == nil || err.Error() != "a.html: broken" {
			t.Errorf("the error is %v", err)
		}
	}
}
