package globs

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// inPart matches two stars next to something else in a part of a path. Git reads them as
// one star or as two, depending on its version.
var inPart = regexp.MustCompile(`[^/!\n*]\*\*|\*\*[^/\n*]`)

// Random patterns select the files that git ignores.
func TestSameAsGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil && os.Getenv("CI") == "" {
		t.Skip("git is missing")
	}
	dir, r := t.TempDir(), rand.New(rand.NewPCG(1, 2))
	if out, err := exec.Command("git", "init", "-q", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	pick := func(from []string, most int) (picked []string) {
		for range 1 + r.IntN(most) {
			picked = append(picked, from[r.IntN(len(from))])
		}
		return picked
	}
	var files []string
	for range 100 {
		name := path.Join(pick([]string{"a", "b", "ab", "a.md", "x y", "{a,b}", "a[b"}, 3)...)
		full := filepath.Join(dir, name)
		if _, err := os.Stat(full); err != nil && os.MkdirAll(filepath.Dir(full), 0o755) == nil &&
			os.WriteFile(full, nil, 0o644) == nil {
			files = append(files, name)
		}
	}
	tried := 0
	for range 300 {
		written := strings.Join(pick([]string{
			"a", "b", "*", "**", "/", "?", "[ab]", "[!a]", ".md", " ", "{a,b}", `\`, "!", "**/", "/**", "x y", `x\ y`, "\n",
		}, 6), "")
		set, ok := parsed(written)
		if !ok || inPart.MatchString(written) {
			continue
		}
		tried++
		if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte(written+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		git := exec.Command("git", "-C", dir, "-c", "core.ignorecase=true", "check-ignore", "--no-index", "-z", "--stdin")
		git.Stdin = strings.NewReader(strings.Join(files, "\x00") + "\x00")
		// Git exits with 1 if it ignores none of the files.
		out, _ := git.Output()
		var want, got string
		want = string(out)
		for _, name := range files {
			if selected(set, name) {
				got += name + "\x00"
			}
		}
		if got != want {
			t.Errorf("%q selects %q, git ignores %q", written, got, want)
		}
	}
	if tried < 50 {
		t.Errorf("only %d sets of patterns were tried", tried)
	}
}

// parsed returns a set with a pattern on each line.
func parsed(written string) (*Set, bool) {
	set := &Set{}
	for line := range strings.SplitSeq(written, "\n") {
		if strings.Trim(line, " ") == "" {
			continue
		}
		p, err := Parse(line, ".")
		if err != nil {
			return nil, false
		}
		set.Add(p)
	}
	return set, true
}

// selected reports whether a set selects a file or a folder above it.
func selected(set *Set, name string) bool {
	for i, c := range name {
		if c == '/' && set.Selects(Fold(name[:i]), true, false) {
			return true
		}
	}
	return set.Selects(Fold(name), false, false)
}
