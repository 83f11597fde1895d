package compress

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

var every = []string{"gzip", "br", "zstd"}

func encoder(t *testing.T, program string, encodings ...string) *Encoder {
	t.Helper()
	e, err := New(program, encodings)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// encoded returns the compressed files of a file by name.
func encoded(t *testing.T, e *Encoder, name string, content []byte) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := e.Encode(name, content, func(name string, b []byte) error {
		all[name] = bytes.Clone(b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// text returns a text that looks like a page.
func text(size int) []byte {
	var b bytes.Buffer
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "<li><a href=\"ports/%d.html\">Port %d, %x</a></li>\n", i*37, i*37, i*i*7919)
	}
	return b.Bytes()[:size]
}

// Readers of the three formats get the same content back.
func TestEncode(t *testing.T) {
	readers := map[string]func(io.Reader) (io.Reader, error){
		"a.html.gz":  func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		"a.html.br":  func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		"a.html.zst": func(r io.Reader) (io.Reader, error) { return zstd.NewReader(r) },
	}
	e := encoder(t, "", every...)
	for _, size := range []int{minSize, 5000, 3 << 20} {
		all := encoded(t, e, "a.html", text(size))
		if len(all) != len(readers) {
			t.Errorf("%d bytes have %d compressed files", size, len(all))
		}
		for name, packed := range all {
			r, err := readers[name](bytes.NewReader(packed))
			if err != nil {
				t.Fatal(name, err)
			}
			got, err := io.ReadAll(r)
			if err != nil || !bytes.Equal(got, text(size)) || len(packed) > size/2 {
				t.Errorf("%s of %d bytes: %d bytes give %d back (%v)", name, size, len(packed), len(got), err)
			}
		}
	}
}

// A file is compressed only if it is text, large enough, and becomes smaller.
func TestOnlyWhatBecomesSmaller(t *testing.T) {
	e := encoder(t, "", every...)
	random := make([]byte, 9000)
	source := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(source.Uint32())
	}
	for name, test := range map[string]struct {
		file    string
		content []byte
		want    int
	}{
		"text": {"a.json", text(minSize), 3}, "small": {"a.json", text(minSize - 1), 0}, "random": {"a.json", random, 0},
		"picture": {"a.png", text(9000), 0}, "hidden": {".nojekyll", nil, 0}, "no extension": {"_headers", text(9000), 0},
	} {
		if got := encoded(t, e, test.file, test.content); len(got) != test.want {
			t.Errorf("%s: %d compressed files, want %d", name, len(got), test.want)
		}
	}
}

func TestNames(t *testing.T) {
	for encodings, want := range map[string]string{
		"gzip": "a.html.gz", "gzip br": "a.html.gz a.html.br", "zstd gzip": "a.html.zst a.html.gz",
	} {
		if got := strings.Join(encoder(t, "", strings.Fields(encodings)...).Names("a.html"), " "); got != want {
			t.Errorf("%s: %s, want %s", encodings, got, want)
		}
	}
	for _, ext := range textTypes {
		if len(encoder(t, "", "br").Names("a"+ext)) != 1 {
			t.Errorf("%s is not compressed", ext)
		}
	}
	if _, err := New("", []string{"deflate"}); err == nil {
		t.Error("deflate is accepted")
	}
}

func TestID(t *testing.T) {
	id, again := encoder(t, "a", "gzip").ID(), encoder(t, "a", "gzip").ID()
	other, both := encoder(t, "b", "gzip").ID(), encoder(t, "a", "gzip", "br").ID()
	if id != again || id == other || id == both || other == both {
		t.Errorf("the IDs are %q, %q, %q and %q", id, again, other, both)
	}
}

// The bytes do not depend on the clock, on the number of goroutines, or on the sizes of the
// files that were compressed before.
func TestSameContentSameBytes(t *testing.T) {
	sizes := []int{2000, 1_000_000, 6000, 200_000, 40_000}
	want := map[int]map[string][]byte{}
	for _, size := range sizes {
		want[size] = encoded(t, encoder(t, "", every...), "a.html", text(size))
	}
	e := encoder(t, "", every...)
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			for j := range sizes {
				size := sizes[(i+j)%len(sizes)]
				for name, got := range encoded(t, e, "a.html", text(size)) {
					if !bytes.Equal(got, want[size][name]) {
						t.Errorf("%s of %d bytes differs", name, size)
					}
				}
			}
		})
	}
	group.Wait()
	if header := want[2000]["a.html.gz"][3:8]; !bytes.Equal(header, make([]byte, 5)) {
		t.Errorf("gzip's header has the flags and the time %x", header)
	}
}

func TestEncodeStopsAtAnError(t *testing.T) {
	calls, broken := 0, errors.New("broken")
	err := encoder(t, "", every...).Encode("a.html", text(5000), func(string, []byte) error { calls++; return broken })
	if !errors.Is(err, broken) || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
}
