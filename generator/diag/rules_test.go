package diag

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"portolan/generator/printable"
)

var codeForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestRulesHaveDistinctCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Code] || !codeForm.MatchString(r.Code) || r.Summary == "" {
			t.Errorf("rule %q has no code or summary of its own", r.Code)
		}
		seen[r.Code] = true
		if got, ok := RuleNamed(r.Code); !ok || got != r {
			t.Errorf("RuleNamed(%q) is another rule", r.Code)
		}
	}
	if _, ok := RuleNamed("no-such-rule"); ok {
		t.Error("RuleNamed knows a rule that does not exist")
	}
}

// Each rule has a summary of one clause and an explanation of one paragraph. The number
// of backticks in an explanation is even.
func TestRulesAreExplained(t *testing.T) {
	code := regexp.MustCompile("`[^`]*`")
	for _, r := range Rules() {
		if strings.HasSuffix(r.Summary, ".") || strings.ContainsRune(r.Summary, '\n') {
			t.Errorf("%s: its summary is not a clause: %s", r.Code, r.Summary)
		}
		words := code.ReplaceAllString(r.Explanation, "code")
		if strings.ContainsAny(words, "`\n") || strings.Contains(words, "  ") || !strings.HasSuffix(words, ".") {
			t.Errorf("%s: its explanation is not one tidy paragraph:\n%s", r.Code, r.Explanation)
		}
	}
}

// The page diagnostics.html shows the examples unchanged, so all characters must be
// visible. The test TestExamplesOfRules in package generator checks which diagnostics
// the examples have.
func TestExamplesAreReadable(t *testing.T) {
	for _, r := range Rules() {
		if (r.Bad == "") != (r.Good == "") || r.Bad != "" && r.Bad == r.Good {
			t.Errorf("%s has no pair of examples", r.Code)
		}
		for _, example := range []string{r.Bad, r.Good} {
			if example != "" && !strings.HasSuffix(example, "\n") {
				t.Errorf("%s: the last line has no end: %q", r.Code, example)
			}
			for line := range strings.Lines(example) {
				line = strings.TrimSuffix(line, "\n")
				if printable.Line(line) != line || !utf8.ValidString(line) || strings.TrimRight(line, " ") != line {
					t.Errorf("%s: %q has invisible characters", r.Code, line)
				}
			}
		}
	}
}

func TestUnescaped(t *testing.T) {
	for example, want := range map[string]string{
		`\uFEFFa\xE9\x00`:       "\ufeffa\xe9\x00",
		`é{100}!`:               strings.Repeat("é", 100) + "!",
		`\| \x \u12 {22} a{22}`: `\| \x \u12 {22} a{22}`,
	} {
		if got := Unescaped(example); got != want {
			t.Errorf("%q is %q, want %q", example, got, want)
		}
	}
}

// expected matches a diagnostic in a diag.txt, which contains the expected diagnostics
// of a test. scripted matches a line of a test script that expects a diagnostic. In
// both patterns, the group is the code of the rule, such as port-range.
var (
	expected = regexp.MustCompile(`(?m)^\S.*: (?:error|warning|note): .* \[([a-z0-9-]+)\]$`)
	scripted = regexp.MustCompile(
		`(?m)^(?:\[unix\] )?std(?:out|err) '\^.*: (?:error|warning|note): .* \\\[([a-z0-9-]+)\\\]`)
)

// Each rule has a test case that breaks it: notes with a diag.txt, or a test script
// that runs the program.
func TestEveryRuleHasACase(t *testing.T) {
	raised := map[string]bool{}
	raise := func(pattern *regexp.Regexp, content []byte) {
		for _, found := range pattern.FindAllSubmatch(content, -1) {
			raised[string(found[1])] = true
		}
	}
	for _, cases := range []string{
		"../markdown/testdata", "../reading/testdata", "../../cmd/portolan/testdata/script",
	} {
		files, err := filepath.Glob(cases + "/*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s has no cases (%v)", cases, err)
		}
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			raise(scripted, archive.Comment)
			for _, part := range archive.Files {
				if part.Name == "diag.txt" {
					raise(expected, part.Data)
				}
			}
		}
	}
	for _, r := range Rules() {
		if !raised[r.Code] {
			t.Errorf("no case for %s", r.Code)
		}
	}
}
