package lexicon

import (
	"slices"
	"testing"
)

func TestEmbeddedFilesLoad(t *testing.T) {
	l, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.entries); n < 2000 {
		t.Errorf("only %d words", n)
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		role Role
		item string
		want bool
	}{
		{Joiner, "and", true}, {Joiner, "und", true}, {Joiner, "和", true}, {Joiner, "port", false}, {Joiner, "", false},
		{Port, "cong", true}, {Port, "cổng", false},
		{Cross, "✓", true}, {Portless, "icmp", true},
		{State, "nicht mehr verwendet", true}, {State, "nicht", false},
		{Verb, "são", true}, {Verb, "é", true}, {Verb, "e", false},
	} {
		if got := Is(tt.item, tt.role); got != tt.want {
			t.Errorf("Is(%q, %s) = %v", tt.item, specs[tt.role].key, got)
		}
	}
	if !Is("und", Port, Joiner) || !Is("und", Joiner, Port) || Is("und", Port, Range) || Is("und") {
		t.Error("Is does not check each role")
	}
	if !HasAny([]string{"port", "und"}, Joiner) || HasAny([]string{"port", "x"}, Joiner) || HasAny(nil, Joiner) {
		t.Error("HasAny does not check each word")
	}
}

func TestItemsAreLongestFirst(t *testing.T) {
	items := Items(PortAffix)
	number, sign := slices.Index(items, Fold("番号")), slices.Index(items, Fold("番"))
	if number < 0 || sign < 0 || number > sign {
		t.Errorf("番号 is at index %d and 番 at %d", number, sign)
	}
	if !slices.Equal(items, Items(PortAffix)) {
		t.Error("a second call returns another order")
	}
}

func TestWithin(t *testing.T) {
	if part, ok := Within(ClassPart, Fold("知名的端口")); !ok || part != "知名" {
		t.Errorf("got %q, %v, want 知名", part, ok)
	}
	if part, ok := Within(SidePart, Fold("源端口号")); !ok || part != "源端口" {
		t.Errorf("got %q, want the longest part 源端口", part)
	}
	if part, ok := Within(ClassPart, Fold("端口")); ok {
		t.Errorf("got %q, want no part", part)
	}
}

func TestTableGivesMeanings(t *testing.T) {
	table := Table(Cross, map[string]bool{"yes": true, "no": false})
	for word, want := range map[string]bool{"ja": true, "✓": true, "nein": false, "✗": false} {
		if got, ok := table[word]; !ok || got != want {
			t.Errorf("table[%q] = %v, %v, want %v", word, got, ok, want)
		}
	}
	if len(table) != len(Items(Cross)) {
		t.Errorf("%d of %d words", len(table), len(Items(Cross)))
	}
}

func TestTableNeedsEachMeaning(t *testing.T) {
	for name, meanings := range map[string]map[string]bool{
		"too few":     {"yes": true},
		"too many":    {"yes": true, "no": false, "perhaps": true},
		"another one": {"yes": true, "nope": false},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			Table(Cross, meanings)
		}()
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"port": "port", "PORT": "port", "Número": "numero", "CAFE\u0301": "cafe", "ＴＣＰ": "tcp", "Порт": "порт",
		"a-b": "a-b", "": "", "Straße": "strasse", "ΑΡΙΘΜΟΣ Αριθμός": "αριθμοσ αριθμοσ",
		"VARSAYILAN Varsayılan İç": "varsayilan varsayilan ic", "Usługa ŹRÓDŁO": "usluga zrodlo", "Định": "dinh",
		"Øst": "ost", "ẞ": "ss", "ﬁ": "fi",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPhrase(t *testing.T) {
	for s, want := range map[string]string{
		"IP  address": "ip address", "host-name:": "host name", "L4_Protocol": "l4 protocol", "№ 1": "no 1",
		"端口 号": "端口 号", "सेवा, पोर्ट": Fold("सेवा") + " " + Fold("पोर्ट"), "✓": "", "": "",
	} {
		if got := Phrase(s); got != want {
			t.Errorf("Phrase(%q) = %q, want %q", s, got, want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load(files); err != nil {
			b.Fatal(err)
		}
	}
}
