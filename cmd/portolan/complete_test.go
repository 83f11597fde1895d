package main

import (
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
)

// TestCompletionOfHelp checks that help completes every diagnostic code, and no hidden command.
func TestCompletionOfHelp(t *testing.T) {
	offered, _ := complete(testModel(), []string{"help", ""})
	var words []string
	for _, c := range offered {
		words = append(words, c.word)
	}
	for _, r := range diag.Rules() {
		if !slices.Contains(words, r.Code) {
			t.Errorf("help does not offer %s", r.Code)
		}
	}
	if slices.Contains(words, "__complete") {
		t.Error("help offers a hidden command")
	}
}

// TestCompletionExplainsWords checks that a candidate has one sentence of its help text.
func TestCompletionExplainsWords(t *testing.T) {
	offered, _ := complete(testModel(), []string{"build", "--cont"})
	want := []candidate{{"--content", "Folder of notes, such as an Obsidian vault, or one note"}}
	if !slices.Equal(offered, want) {
		t.Errorf("%q, want %q", offered, want)
	}
}

// TestCompletionOfNothing checks the completion without any word.
func TestCompletionOfNothing(t *testing.T) {
	if offered, _ := complete(testModel(), nil); len(offered) == 0 {
		t.Error("completion offers no command")
	}
}

// TestTopicsOfHelpAreUnique checks that no diagnostic code is also the name of a command.
func TestTopicsOfHelpAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, topic := range topics(testModel().Node, nil) {
		if seen[topic.word] {
			t.Errorf("portolan help %s has two meanings", topic.word)
		}
		seen[topic.word] = true
	}
}

// TestCompletionOfEveryValue checks that completion offers values for every flag and
// argument, except for those in free. Only the user knows the values of these.
func TestCompletionOfEveryValue(t *testing.T) {
	free := []string{"addr", "allow-host", "allow-origin", "base-url", "count", "date", "id", "near", "query", "range"}
	for _, command := range allCommands(testModel().Node) {
		for _, v := range command.Values() {
			known := v.IsBool() || v.Enum != "" || v.Tag.Get("complete") != ""
			if known == slices.Contains(free, v.Name) {
				t.Errorf("portolan %s: %s needs an enum or a tag `complete`", command.Path(), v.Name)
			}
		}
	}
}

// TestCompletionOfWords checks the completion of lines without a shell.
func TestCompletionOfWords(t *testing.T) {
	for line, want := range map[string]string{
		"":                            "new build serve templates check fmt lookup explain free diff verify import export help completion version",
		"nonsense ":                   "",
		"check --nonsense=":           "",
		"check --strict=":             "",
		"check --strict --":           "--help --version --content --follow-links --templates --static --format",
		"build --content x --content": "--content",
		"lookup -- --":                "",
		"export -o x --format t":      "",
		"export -ox --format j":       "json",
		"build -q --format ":          ":path",
		"version ":                    "",
		"diff a b ":                   "",
		"diff a ":                     ":path",
		"import iana x ":              "",
		"import iana -o":              "",
		"import iana -o ":             ":folder",
		"fmt a b ":                    ":path",
		"help import iana ":           "",
		"help nonsense ":              "",
		"help code":                   "codes",
		"help ports -":                "--help --version --man",
		"export -om":                  "",
		"lookup x -":                  "--help --version --content --follow-links --statements --json -",
		"lookup -- -":                 "",
		"fmt a.md -":                  "--help --version --write --cells",
		"fmt - a":                     ":path",
		"diff -":                      "--help --version --follow-links --format -",
		"diff - b ":                   "",
		"nonsense diff ":              "",
		"export -o o --format j":      "json",
		"export -oo --form":           "--format",
		"export --only ":              "featured notes system user dynamic topic:",
		"export -oq x --format j":     "json",
	} {
		offered, paths := complete(testModel(), strings.Split(line, " "))
		var words []string
		if paths != "" {
			words = []string{":" + paths}
		}
		for _, c := range offered {
			words = append(words, c.word)
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
