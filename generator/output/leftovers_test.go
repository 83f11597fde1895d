package output

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// In a folder of the user, a program removes the temporary files of programs that no longer
// run. It leaves those of a running program, and files with similar names.
func TestLeftoversOfDeadProgramsAreSwept(t *testing.T) {
	ended := exec.Command(os.Args[0], "-test.run=^$")
	if err := ended.Run(); err != nil {
		t.Fatal(err)
	}
	for what, write := range map[string]func(dir string) error{
		"Place":   func(dir string) error { _, err := Place(dir, site("a.md", mark), mark); return err },
		"Replace": func(dir string) error { return new(Editor).Replace(dir, "a.md", []byte("new")) },
	} {
		dir := t.TempDir()
		dead := temporaryPrefix + strconv.Itoa(ended.Process.Pid) + "-1"
		alive := temporaryPrefix + strconv.Itoa(os.Getppid()) + "-1"
		for _, name := range []string{"a.md", dead, alive, ".portolan-notes.txt", "sub/" + dead} {
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name), []byte(mark), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := write(dir); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if got, want := tree(t, dir), "./ "+alive+" .portolan-notes.txt a.md sub/ sub/"+dead; got != want {
			t.Errorf("%s left %s, want %s", what, got, want)
		}
	}
}
