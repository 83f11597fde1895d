package diag

import (
	"regexp"
	"strings"
	"testing"
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

// An explanation is one paragraph of three to six sentences, and every
// backtick in it has its partner.
func TestRulesAreExplained(t *testing.T) {
	code := regexp.MustCompile("`[^`]*`")
	sentence := regexp.MustCompile(`\.( |$)`)
	for _, r := range Rules() {
		words := code.ReplaceAllString(r.Explanation, "code")
		if n := len(sentence.FindAllString(words, -1)); n < 3 || n > 6 {
			t.Errorf("%s is explained in %d sentences", r.Code, n)
		}
		if strings.ContainsAny(words, "`\n") || strings.Contains(words, "  ") || !strings.HasSuffix(words, ".") {
			t.Errorf("%s: its explanation is not one tidy paragraph:\n%s", r.Code, r.Explanation)
		}
	}
}
