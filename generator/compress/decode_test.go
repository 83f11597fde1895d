package compress

import (
	"bytes"
	"testing"
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
