package output

import (
	"errors"
	"maps"
	"strings"
	"syscall"
	"testing"
	"time"
)

// If one operation fails, the build returns an error or succeeds, leaves no temporary
// file, and each file is whole. The next build completes the folder.
func TestAnyOperationFails(t *testing.T) {
	old, new := contentOf(edition("old")), contentOf(edition("new"))
	reasons := []error{syscall.ENOSPC, syscall.EIO, syscall.EMFILE}
	for _, sync := range []bool{false, true} {
		for _, first := range []bool{false, true} {
			before, was := newMemory(), map[string]string{}
			if !first {
				before, was = built(t, "old", false), old
			}
			failed := 0
			for n := 1; ; n++ {
				m := before.clone()
				m.failing, m.err = n, reasons[n%len(reasons)]
				_, err := m.build(t, edition("new"), Options{Input: "new", Sync: sync})
				if m.calls < n {
					break
				}
				m.failing = 0
				if err != nil {
					failed++
					checkFault(t, err, m.err)
				} else if !maps.Equal(m.files(), new) {
					t.Errorf("no error, but the site is %v", m.files())
				}
				if left := m.temporaries(); len(left) > 0 {
					t.Errorf("temporary files are left: %v", left)
				}
				checkWhole(t, m, was, new)
				checkHeals(t, m, time.Unix(500, 0))
				if t.Failed() {
					t.Fatalf("operation %d fails with %v, sync %v, first build %v: %v", n, m.err, sync, first, err)
				}
			}
			if failed < 80 {
				t.Errorf("only %d operations failed", failed)
			}
		}
	}
}

// checkFault reports an error that does not name the path, or has another reason.
func checkFault(t *testing.T, err, reason error) {
	t.Helper()
	f := (*Fault)(nil)
	if !errors.As(err, &f) || f.Action == "" || !strings.HasPrefix(f.Path, "site") || !errors.Is(err, reason) {
		t.Errorf("the error is %#v, want a *Fault with a path and the reason %v", err, reason)
	}
}

// If an operation fails while files are placed among files of the user, no temporary file
// is left, and each file is whole.
func TestPlaceFailsCleanly(t *testing.T) {
	before := newMemory()
	for _, f := range []string{"a.md", "b.md"} {
		if err := create(before, content{name: f, bytes: []byte(mark + "old"), mode: 0o600}); err != nil {
			t.Fatal(err)
		}
	}
	files := site("a.md", mark+"new", "b.md", mark+"new", "c.md", mark+"new")
	for n := 1; ; n++ {
		m := before.clone()
		m.failing, m.err = n, syscall.ENOSPC
		_, err := place(t.Context(), m, files, mark)
		if m.calls < n {
			break
		}
		if err != nil {
			checkFault(t, err, syscall.ENOSPC)
		}
		if left := m.temporaries(); len(left) > 0 {
			t.Errorf("operation %d: temporary files are left: %v", n, left)
		}
		for name, i := range m.names {
			if got := string(i.content); got != mark+"new" && (got != mark+"old" || name == "c.md") || name != "c.md" && i.mode != 0o600 {
				t.Errorf("operation %d: %s contains %q and has the mode %v", n, name, got, i.mode)
			}
		}
	}
}
