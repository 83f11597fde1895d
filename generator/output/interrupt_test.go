//go:build unix

package output

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"
)

// The first signal ends the context, and not the program.
func TestSignalEndsTheContext(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(s) {
			t.Logf("%v is ignored, as under nohup, and Go keeps it so", s)
			continue
		}
		ctx, stop := untilInterrupted()
		if err := syscall.Kill(os.Getpid(), s); err != nil {
			t.Fatal(err)
		}
		<-ctx.Done()
		stop()
	}
}

// An interrupted write finishes the file. No temporary file is left, and the next build
// completes the folder.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	interrupted := func(b *bytes.Buffer) error { cancel(); b.WriteString(mark); return nil }
	for _, sync := range []bool{false, true} {
		m := built(t, "old", false)
		files := append(edition("new"), File{"z.html", interrupted})
		j := job{disk: m, now: m.clock, Options: Options{Input: "new", Sync: sync}}
		if _, err := j.run(ctx, files); !errors.Is(err, ErrInterrupted) {
			t.Errorf("the build returns %v", err)
		}
		if left := m.temporaries(); len(left) > 0 {
			t.Errorf("temporary files are left: %v", left)
		}
		checkWhole(t, m, contentOf(edition("old")), contentOf(files))
		checkHeals(t, m, time.Unix(500, 0))
	}
	m := newMemory()
	placing, stop := context.WithCancel(t.Context())
	defer stop()
	first := func(b *bytes.Buffer) error { stop(); b.WriteString(mark); return nil }
	if n, err := place(placing, m, []File{{"a.md", first}, {"b.md", first}}, mark); n != 1 || !errors.Is(err, ErrInterrupted) {
		t.Errorf("place returns %d, %v", n, err)
	}
	if got := m.files(); len(got) != 1 || got["a.md"] != mark {
		t.Errorf("the files are %v", got)
	}
}

// A build waits for another build in the same folder. Ctrl-c ends it.
func TestLock(t *testing.T) {
	dir := t.TempDir()
	first, err := openFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer first.close()
	unlock, err := first.lock(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	waits := 0
	waiting := func() {
		if waits++; waits == 1 {
			unlock()
			return
		}
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			t.Error(err)
		}
	}
	opts := Options{Input: "1", Waiting: waiting}
	if r, err := Write(dir, site("a.html", "a"), opts); err != nil || r.Written != 1 || waits != 1 {
		t.Errorf("the build waited %d times: %+v, %v", waits, r, err)
	}
	if unlock, err = first.lock(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if _, err := Write(dir, site("a.html", "b"), opts); !errors.Is(err, ErrInterrupted) || waits != 2 {
		t.Errorf("the build waited %d times: %v", waits, err)
	}
}
