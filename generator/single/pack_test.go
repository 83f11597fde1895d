package single

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"portolan/static"
)

// opened opens a pack with static/js/single/pack.js. It returns the page at a path.
func opened(t testing.TB, packed []byte) func(path string) string {
	t.Helper()
	vm := goja.New()
	source, err := static.FS.ReadFile("js/single/pack.js")
	if err != nil {
		t.Fatal(err)
	}
	decode := func(call goja.FunctionCall) goja.Value {
		var part []byte
		if err := vm.ExportTo(call.Argument(0), &part); err != nil {
			t.Fatal(err)
		}
		return vm.ToValue(string(part))
	}
	for name, value := range map[string]any{"decode": decode, "packed": vm.NewArrayBuffer(packed)} {
		if err := vm.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	pages, err := vm.RunString(string(source) + "\nopenPack(new Uint8Array(packed), decode);")
	if err != nil {
		t.Fatal(err)
	}
	page, ok := goja.AssertFunction(pages.ToObject(vm).Get("page"))
	if !ok {
		t.Fatal("the pack has no function page")
	}
	return func(path string) string {
		content, err := page(goja.Undefined(), vm.ToValue(path))
		if err != nil {
			t.Fatal(err)
		}
		if goja.IsUndefined(content) {
			return "no such page"
		}
		return content.String()
	}
}

// checkPack packs pages and opens the pack again. The map pages contains the content of
// each page by its path.
func checkPack(t testing.TB, paths []string, pages map[string]string) {
	t.Helper()
	p := newPack()
	for _, path := range paths {
		if err := p.add(path, pages[path]); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
	}
	page := opened(t, p.bytes())
	for path, want := range pages {
		if got := page(path); got != want {
			t.Errorf("%s: got\n%q\nwant\n%q", path, got, want)
		}
	}
	if got := page("none.html"); got != "no such page" {
		t.Errorf("none.html: got %q", got)
	}
}

func TestPackContainsPages(t *testing.T) {
	pages := map[string]string{"a.html": "", "b/ä.html": "no markup", "c.html": "<p title=", "d.html": `<a href="x`}
	paths := []string{"a.html", "b/ä.html", "c.html", "d.html"}
	for i := range 60 {
		path := fmt.Sprintf("ports/%d.html", i*i)
		paths = append(paths, path)
		pages[path] = fmt.Sprintf(`<p class="n" id="_s-a.%d.tcp">Port %d, name %d · 007 (%d) 123456789 <b>ü %d</b>`+"\n",
			i, i, i%7, 60-i, i*1000)
	}
	checkPack(t, paths, pages)
}

// Each kind of code occurs, and has the meaning that the comment of pack describes.
func TestCodes(t *testing.T) {
	p := newPack()
	if err := p.add("a", "<p>-<b>x<b>x<i>x<b>7<b>9<u>y<b>z<b>y<b>5"); err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, c := range p.columns.list {
		got += fmt.Sprintln(c.codes)
	}
	want := fmt.Sprintln([]byte{0}) + // the path
		fmt.Sprintln([]byte{0}) + // "-"
		// x is new, x is the last word, 7 and 9 are 0 + 7 and 7 + 2, z is new, y was word 5
		// of the page, 5 is 9 - 4.
		fmt.Sprintln([]byte{0, 1, recent + 2 + 3*14, recent + 2 + 3*4, 0, recent + 1 + 3*5, recent + 2 + 3*7}) +
		fmt.Sprintln([]byte{recent + 1 + 3*2}) + // x was word 2 of the page
		fmt.Sprintln([]byte{0})
	if got != want {
		t.Errorf("the codes are\n%swant\n%s", got, want)
	}
}

// A row that an earlier page has is replaced. A row of the same page and a short row are not.
func TestPackRepeatsRows(t *testing.T) {
	long := strings.Repeat("x", minRow)
	one, two, short := "<tr class=a><td>1"+long+"</tr>", "<li>2"+long+"</li>", "<li>3</li>"
	broken := "<li>4\n" + long + "</li>"
	pages := map[string]string{
		"a.html": "<p>" + one + short + two + two, "b.html": two + "<b>" + one + broken + "<tr>" + long + "</tr>",
		"c.html": broken + one + short + "<tr>" + long + "</tr>" + two,
	}
	paths := []string{"a.html", "b.html", "c.html"}
	checkPack(t, paths, pages)
	r := rows{first: map[string]place{}}
	got := ""
	for i, path := range paths {
		got += r.replace(i, pages[path]) + "\n"
	}
	want := "<p>" + one + short + two + two + "\n" +
		`<row id="0.2"><b><row id="0.0">` + broken + "<tr>" + long + "</tr>\n" +
		`<row id="1.0"><row id="0.0">` + short + `<row id="1.1"><row id="0.2">` + "\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPackRefusesWhatItCannotContain(t *testing.T) {
	for _, content := range []string{"a\x00b", "a\xffb", `<row id="0.0">`} {
		if err := newPack().add("a.html", content); err == nil {
			t.Errorf("%q: no error", content)
		}
	}
}

func TestScan(t *testing.T) {
	for page, want := range map[string]string{
		"ports/22.html\n<p>":                             "ports|22|html",
		"\n<a class=\"n\" href=\"../a.html#_l12\">x</a>": "a|html|12|x",
		"\n<tr id=\"_s-ssh.22.tcp@iana\">":               "ssh|22|tcp|iana",
		"\nPort 22: SSH, x11 (a; b) 1.":                  "Port |22|SSH|x11|a|b| |1|.",
		"\n<p title='a'>":                                "",
	} {
		var words []string
		all := ""
		for _, t := range scan(page) {
			all += t.markup + t.word
			if t.word != "" {
				words = append(words, t.word)
			}
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: the words are %s, want %s", page, got, want)
		}
		if all != page {
			t.Errorf("%q: joined, the tokens are %q", page, all)
		}
	}
}

func FuzzPack(f *testing.F) {
	f.Add("<a href=\"../ports/22.html\">22</a>, <b title=\"x\">22", "<p>22 and 2222222222, 01 ä</p>")
	f.Add("<", "\"")
	f.Add("<li>A row that is longer than forty characters</li>", "<li><li>A row that is longer than forty characters</li>")
	f.Fuzz(func(t *testing.T, one, two string) {
		p := newPack()
		if p.add("a", one) != nil || p.add("b", two) != nil {
			return
		}
		page := opened(t, p.bytes())
		if page("a") != one || page("b") != two {
			t.Errorf("%q and %q became %q and %q", one, two, page("a"), page("b"))
		}
	})
}
