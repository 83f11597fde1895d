package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestRolesAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for r, s := range specs {
		switch {
		case r == 0:
			continue
		case s.key == "" || seen[s.key] || strings.ContainsAny(s.key, ".:# "):
			t.Errorf("role %d: the key %q is empty, repeated or has a wrong character", r, s.key)
		case !strings.HasPrefix(s.meaning, "It ") || !strings.HasSuffix(s.meaning, "."):
			t.Errorf("the meaning of %s is %q, which is not a sentence that begins with It", s.key, s.meaning)
		}
		seen[s.key] = true
		for _, value := range s.expected {
			if value != "" && !slices.Contains(s.values, value) || value == "" && s.values != nil {
				t.Errorf("%s expects %q, which is not one of its values", s.key, value)
			}
		}
	}
}

func TestRolesHaveWords(t *testing.T) {
	l, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, e := range l.entries {
		found[e.key()] = true
	}
	for r, s := range specs {
		values := s.values
		switch {
		case r == 0 || s.standsFor != 0:
			continue
		case values == nil:
			values = always
		}
		for _, value := range values {
			if key := (entry{role: Role(r), value: value}).key(); !found[key] {
				t.Errorf("no language has words for %s", key)
			}
		}
	}
}

// missing contains, for each language code, the keys for which the language should have
// words but has no words yet.
var missing = map[string]string{
	"ar": "joiner range cross.yes cross.no both side.outer side.inner fact.state state.reserved state.unassigned",
	"cs": "cross.yes cross.no head.use side.outer side.inner",
	"da": "cross.no both head.service head.name head.use side.outer side.inner fact.state state.unassigned",
	"fa": "joiner range cross.yes cross.no both side.outer side.inner fact.state state.reserved state.unassigned",
	"fr": "both",
	"he": "joiner range cross.yes cross.no both side.outer side.inner fact.state state.reserved state.unassigned",
	"hi": "joiner range cross.yes cross.no both side.outer side.inner fact.state state.reserved state.unassigned",
	"hr": "cross.yes cross.no head.name head.use head.description side.outer " +
		"side.inner fact.state state.reserved state.unassigned",
	"hu": "range cross.yes cross.no side.outer side.inner fact.state state.reserved state.unassigned",
	"id": "range cross.yes cross.no side.outer side.inner state.reserved state.unassigned",
	"ko": "range",
	"nl": "cross.yes cross.no fact.state",
	"pl": "cross.yes cross.no side.outer side.inner",
	"sv": "cross.no both side.outer side.inner fact.state state.unassigned",
	"th": "joiner range cross.yes cross.no both side.outer side.inner fact.state state.reserved state.unassigned",
	"tr": "range cross.yes cross.no both head.name side.outer side.inner",
	"uk": "range cross.yes cross.no both head.service head.name head.use " +
		"head.description side.outer side.inner fact.state state.reserved state.unassigned",
	"vi": "range cross.yes cross.no both head.protocol side.outer side.inner state.reserved state.unassigned",
}

// Each word file must have words for all keys that lacks expects, except for the keys in
// missing.
func TestLanguagesHaveTheExpectedRoles(t *testing.T) {
	l, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	// keys["fr"] contains the keys of the file fr.txt, such as "head.use".
	keys := map[string]map[string]bool{}
	for _, e := range l.entries {
		language := strings.TrimSuffix(e.place.file, ".txt")
		if keys[language] == nil {
			keys[language] = map[string]bool{}
		}
		if of := specs[e.role].standsFor; of != 0 {
			e.role = of
		}
		keys[language][e.key()] = true
	}
	delete(keys, "any")
	for language, has := range keys {
		if got := strings.Join(lacks(has), " "); got != missing[language] {
			t.Errorf("%s lacks\n%s\nmissing lists\n%s", language, got, missing[language])
		}
	}
	for language := range missing {
		if keys[language] == nil {
			t.Errorf("missing lists the language %s, which has no file", language)
		}
	}
}

// lacks returns the keys that every language should have and that are not in has.
func lacks(has map[string]bool) []string {
	var keys []string
	for r, s := range specs {
		for _, value := range s.expected {
			if key := (entry{role: Role(r), value: value}).key(); !has[key] {
				keys = append(keys, key)
			}
		}
	}
	return keys
}
