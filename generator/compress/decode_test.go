package compress

import (
	"bytes"
	"slices"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func TestDecode(t *testing.T) {
	e, content := encoder(t, "", every...), text(20_000)
	for name, packed := range encoded(t, e, "a.html", content) {
		if got, err := e.Decode(name, packed, len(content)); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%s: %d bytes (%v)", name, len(got), err)
		}
		for what, bad := range map[string][]byte{
			"cut":     packed[:len(packed)-1],
			"longer":  append(bytes.Clone(packed), "x"...),
			"changed": append([]byte{packed[0] ^ 1}, packed[1:]...),
			"empty":   nil,
		} {
			if got, err := e.Decode(name, bad, len(content)); err == nil && bytes.Equal(got, content) {
				t.Errorf("%s, %s: no error", name, what)
			}
		}
		if _, err := e.Decode(name, packed, len(content)-1); err == nil {
			t.Errorf("%s: the limit does not apply", name)
		}
	}
	if _, err := e.Decode("a.html", content, len(content)); err == nil {
		t.Error("a name without a format is accepted")
	}
}

// Browsers show only the first member of a gzip file, and nothing of a zstd file with a
// large window.
func TestDecodeReadsWhatBrowsersRead(t *testing.T) {
	e, content := encoder(t, "", every...), text(20_000)
	first := encoded(t, e, "a.html", content[:9_000])["a.html.gz"]
	second := encoded(t, e, "a.html", content[9_000:])["a.html.gz"]
	if _, err := e.Decode("a.html.gz", slices.Concat(first, second), len(content)); err == nil {
		t.Error("two members of gzip are accepted")
	}
	for window, accepted := range map[int]bool{8 << 20: true, 16 << 20: false} {
		var b bytes.Buffer
		w, err := zstd.NewWriter(&b, zstd.WithWindowSize(window))
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // the header of a single block has no window
			if _, err := w.Write(content); err != nil {
				t.Fatal(err)
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Decode("a.html.zst", b.Bytes(), 2*len(content)); (err == nil) != accepted {
			t.Errorf("a window of %d bytes: %v", window, err)
		}
	}
}
