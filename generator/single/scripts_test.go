package single

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"portolan/static"
)

// routes runs an expression with the functions of static/js/single/routes.js. The
// function has knows the pages of a small site.
func routes(t *testing.T, expression string) string {
	t.Helper()
	source, err := static.FS.ReadFile("js/single/routes.js")
	if err != nil {
		t.Fatal(err)
	}
	got, err := goja.New().RunString(string(source) + `
		const has = (path) => ["index.html", "search.html", "ports/index.html", "ports/443.html",
			"protocols/ssh.html", "notes/ä b.html"].indexOf(path) >= 0;
		const shown = (r) => r.path + r.query + (r.anchor && "#" + r.anchor);
		` + expression)
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return got.String()
}

func TestRoutes(t *testing.T) {
	for address, want := range map[string]string{
		"":                               "index.html",
		"#":                              "index.html",
		"#/":                             "index.html",
		"#/index.html":                   "index.html",
		"#/443":                          "ports/443.html",
		"#/ports/443.html#_s-a.1@b":      "ports/443.html#_s-a.1@b",
		"#/ports/":                       "ports/index.html",
		"#/ports":                        "ports/index.html",
		"#/protocols/ssh":                "protocols/ssh.html",
		"#/notes/%C3%A4%20b.html#%C3%A4": "notes/ä b.html#ä",
		"#/search.html?q=ssh":            "search.html?q=ssh",
		"#/444":                          "search.html?q=444",
		"#/notes/none.html":              "search.html?q=none",
		"#/protocols/a b/":               "search.html?q=a%20b",
		"#/%":                            "search.html?q=%25",
	} {
		if got := routes(t, `shown(route("`+address+`", has))`); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}

func TestLinksWithinTheFile(t *testing.T) {
	for link, want := range map[string]string{
		"../ports/443.html":          "#/ports/443.html",
		"a.html#x":                   "#/notes/a.html#x",
		"#x":                         "#/notes/n.html#x",
		"../search.html?q=a":         "#/search.html?q=a",
		"../index.html":              "#/index.html",
		"./%C3%A4.html":              "#/notes/%C3%A4.html",
		"../files/map.0f3a.png":      "#/files/map.0f3a.png",
		"../../../../ports/443.html": "#/ports/443.html",
	} {
		if got := routes(t, `within("`+link+`", "notes/n.html")`); got != want {
			t.Errorf("%s: got %s, want %s", link, got, want)
		}
	}
	for link, want := range map[string]string{
		"https://example.org": "true", "mailto:a@example.org": "true", "//example.org": "true",
		"../a.html": "false", "#a": "false", "a.html": "false",
	} {
		if got := routes(t, `isOutside("`+link+`")`); got != want {
			t.Errorf("isOutside(%s) is %s, want %s", link, got, want)
		}
	}
}

// The numbers that Go and the scripts must share.
func TestSharedNumbers(t *testing.T) {
	source, err := static.FS.ReadFile("js/single/pack.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunString(string(source)); err != nil {
		t.Fatal(err)
	}
	got, err := vm.RunString("[RECENT, MAX_WORDS].join()")
	if want := vm.ToValue([]int{recent, maxWords}).String(); err != nil || got.String() != want {
		t.Errorf("got %v (%v), want %v", got, err, want)
	}
}

// fromBase94 reads a text with the script.
func fromBase94(t *testing.T, text string) []byte {
	t.Helper()
	source, err := static.FS.ReadFile("js/single/blocks.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunString(string(source)); err != nil {
		t.Fatal(err)
	}
	read, _ := goja.AssertFunction(vm.Get("base94"))
	value, err := read(goja.Undefined(), vm.ToValue(text))
	if err != nil {
		t.Fatal(err)
	}
	var got []byte
	bytes := value.ToObject(vm)
	for i := range int(bytes.Get("length").ToInteger()) {
		got = append(got, byte(bytes.Get(strconv.Itoa(i)).ToInteger()))
	}
	return got
}

// The script reads what the Go function base94 writes: any length, and any bytes.
func TestBase94(t *testing.T) {
	all := make([]byte, 0, 3000)
	for i := range cap(all) {
		all = append(all, byte(i*i>>3), byte(255-i%3))
	}
	for n := range 22 {
		for _, data := range [][]byte{all[:n], make([]byte, n), bytes.Repeat([]byte{255}, n), all[n:]} {
			text := string(base94(bytes.Clone(data)))
			if got := fromBase94(t, text); !bytes.Equal(got, data) {
				t.Errorf("%v is written as %q and read as %v", data[:min(len(data), 20)], text[:min(len(text), 20)], got[:min(len(got), 20)])
			}
			if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' || r == '<' }) {
				t.Errorf("the text of %v has other characters", data[:min(len(data), 20)])
			}
		}
	}
}
