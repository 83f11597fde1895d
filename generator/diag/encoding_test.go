package diag

import "testing"

func TestEncodingIsNamedIfItIsClear(t *testing.T) {
	for _, tt := range []struct{ name, file, text, encoding string }{
		{"ASCII", "Port 22", "Port 22", ""},
		{"UTF-8", "Größe – 22", "Größe – 22", ""},
		{"French", "num\xe9ro cr\xe9\xe9e", "numéro créée", "Latin-1"},
		{"German", "Gr\xf6\xdfe, \xdcbung", "Größe, Übung", "Latin-1"},
		{"three letters", "n\xe9\xe9\xe9 22", "n\xe9\xe9\xe9 22", ""},
		{"degrees", "20 \xb0C", "20 °C", "Latin-1"},
		{"typographic", "\x84Mail\x93 \x96 user\x92s, 5 \x80", "„Mail“ – user’s, 5 €", "Windows-1252"},
		{"UTF-16 with a mark", "\xff\xfe2\x002\x00 \x00\xe4\x00", "22 ä", "UTF-16LE"},
		{"UTF-16 the other way", "\xfe\xff\x002\x002\x00 \x22\x65", "22 ≥", "UTF-16BE"},
		{"UTF-16 without", "P\x00o\x00r\x00t\x00", "Port", "UTF-16LE"},
		{"UTF-16 without, the other way", "\x00P\x00o\x00r\x00t", "Port", "UTF-16BE"},
		{"a NUL in words", "Po\x00rt 22", "Po\x00rt 22", ""},
		{"Cyrillic", "\xcf\xee\xf0\xf2 22", "\xcf\xee\xf0\xf2 22", ""},
		{"Shift JIS", "\x83|\x81[\x83g", "\x83|\x81[\x83g", ""},
		{"Chinese", "\xb6\xcb\xbf\xda 22", "\xb6\xcb\xbf\xda 22", ""},
		{"Polish", "domy\xb6lny", "domy\xb6lny", ""},
		{"DOS", "gr\x94sse", "gr\x94sse", ""},
		{"Macintosh", "caf\x8e", "caf\x8e", ""},
		{"two in one", "caf\xe9 Größe", "caf\xe9 Größe", ""},
		{"no letter", "caf\xff", "caf\xff", ""},
		{"a program", "\x7fELF\x02\xe9", "\x7fELF\x02\xe9", ""},
	} {
		s := NewText("a.md", "a.md", []byte(tt.file))
		if string(s.Bytes) != tt.text || s.Encoding != tt.encoding {
			t.Errorf("%s: %q in %q, want %q in %q", tt.name, s.Bytes, s.Encoding, tt.text, tt.encoding)
		}
	}
}
