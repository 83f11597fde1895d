package archive

import (
	"archive/zip"
	"bytes"
	"testing"
	"time"

	"portolan/generator/output"
)

// zipOf returns a zip file with these entries: name, content, name, content.
func zipOf(t *testing.T, entries ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestIsSite(t *testing.T) {
	const at, marker = "site/" + output.MarkerName, `{"files":{"a":1,"b":1}}`
	ours := zipped(t, pages(3), time.Time{})
	for name, test := range map[string]struct {
		content []byte
		want    bool
	}{
		"ours": {ours, true}, "cut off": {ours[:len(ours)-5], false}, "empty": {nil, false},
		"text":           {[]byte("# Notes\n"), false},
		"another zip":    {zipOf(t, "notes/a.md", "x"), false},
		"packed again":   {zipOf(t, "site/a", "x", "site/b", "x", at, marker), true},
		"one file more":  {zipOf(t, "site/a", "x", "site/b", "x", "site/mine", "x", at, marker), false},
		"one elsewhere":  {zipOf(t, "site/a", "x", "b", "x", at, marker), false},
		"one twice":      {zipOf(t, "site/a", "x", "site/a", "x", at, marker), false},
		"one longer":     {zipOf(t, "site/a", "x", "site/b", "longer", at, marker), false},
		"only a marker":  {zipOf(t, "mine", "x", at, "{}"), false},
		"damaged marker": {zipOf(t, "mine", "x", at, "x"), false},
		"a docset":       {zipOf(t, at, `{"what":"docset","files":{}}`), false},
	} {
		if got := IsSite(bytes.NewReader(test.content), int64(len(test.content))); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
