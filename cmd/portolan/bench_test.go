//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// bench runs several commands alternately and stores their times. If the machine becomes
// slower, all commands become slower, so the ratios of the times stay correct.
type bench struct {
	*testing.B
	program, dir string
	took         map[string][]time.Duration
	peak         map[string]int64 // the maximum memory in bytes
}

// newBench builds the program and makes a folder for its output. If possible, the folder
// is on a tmpfs, because the speed of a disk changes too much.
func newBench(b *testing.B) bench {
	b.Helper()
	base := "/dev/shm"
	if _, err := os.Stat(base); err != nil {
		base = ""
	}
	dir, err := os.MkdirTemp(base, "portolan-bench-")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	program := filepath.Join(b.TempDir(), "portolan")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return bench{b, program, dir, map[string][]time.Duration{}, map[string]int64{}}
}

func (b bench) path(name string) string { return filepath.Join(b.dir, name) }

// run runs a command and stores its time under a name.
func (b bench) run(name string, command ...string) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stderr = os.Stderr
	start := time.Now()
	err := cmd.Run()
	b.took[name] = append(b.took[name], time.Since(start))
	if err != nil {
		b.Fatalf("%s: %v", strings.Join(command, " "), err)
	}
	unit := int64(1024)
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		b.peak[name] = max(b.peak[name], int64(usage.Maxrss)*unit)
	}
}

// build builds a site. If cold is set, it empties the output folder first.
func (b bench) build(name, content, out string, cold bool) {
	if cold {
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	}
	b.run(name, b.program, "build", "-q", "--content", content, "--out", out)
}

// median reports and returns the median time of a command, in milliseconds.
func (b bench) median(name string) float64 {
	took := slices.Sorted(slices.Values(b.took[name]))
	ms := float64(took[len(took)/2].Microseconds()) / 1000
	b.ReportMetric(ms, name+"-ms")
	return ms
}

// BenchmarkSite builds the default site three times: to an empty folder, again without
// changes, and with one changed cell. For comparison, it copies the site with cp -r. It
// also measures check, and lookups of a number, a name and words.
func BenchmarkSite(b *testing.B) {
	run := newBench(b)
	content := run.path("content")
	if err := os.CopyFS(content, os.DirFS("../../content")); err != nil {
		b.Fatal(err)
	}
	edited := filepath.Join(content, "iana", "2000-2999.md")
	note, err := os.ReadFile(edited)
	if err != nil {
		b.Fatal(err)
	}
	run.build("first", content, run.path("kept"), true)
	run.build("first", content, run.path("edited"), true)
	for i := 0; b.Loop(); i++ {
		run.build("cold", content, run.path("cold"), true)
		if err := os.RemoveAll(run.path("copy")); err != nil {
			b.Fatal(err)
		}
		run.run("cp", "cp", "-r", run.path("kept"), run.path("copy"))
		run.build("again", content, run.path("kept"), false)
		changed := bytes.Replace(note, []byte("| 2049 |"), fmt.Appendf(nil, "| %d |", 2490+i%2), 1)
		if err := os.WriteFile(edited, changed, 0o644); err != nil {
			b.Fatal(err)
		}
		run.build("edited", content, run.path("edited"), false)
		if err := os.WriteFile(edited, note, 0o644); err != nil {
			b.Fatal(err)
		}
		run.run("lookup", run.program, "lookup", "443")
		run.run("lookup-name", run.program, "lookup", "ssh")
		run.run("lookup-words", run.program, "lookup", "secure shell login")
		run.run("check", run.program, "check", "--content", content)
	}
	cold, cp := run.median("cold"), run.median("cp")
	b.ReportMetric(cold/cp, "cold/cp")
	b.ReportMetric(run.median("again")/cold, "again/cold")
	b.ReportMetric(run.median("edited")/cold, "edited/cold")
	b.ReportMetric(float64(run.peak["cold"])/1e6, "cold-MB")
	run.median("lookup")
	run.median("lookup-name")
	run.median("lookup-words")
	run.median("check")
}

// BenchmarkRows builds sites with different numbers of rows. The time per row should stay
// the same. The largest site assigns nearly all 65,536 numbers.
func BenchmarkRows(b *testing.B) {
	run := newBench(b)
	sizes := []int{12_000, 24_000, 65_000}
	for _, n := range sizes {
		var note strings.Builder
		note.WriteString("| Port | Transport | Service | Name |\n|---|---|---|---|\n")
		for i := range n {
			fmt.Fprintf(&note, "| %d | TCP/UDP | service-%d | what service number %d does |\n", i, i, i)
		}
		if err := os.WriteFile(run.path(fmt.Sprint(n)+".md"), []byte(note.String()), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		for _, n := range sizes {
			run.build(fmt.Sprint(n), run.path(fmt.Sprint(n)+".md"), run.path("rows"), true)
		}
	}
	least := run.median(fmt.Sprint(sizes[0])) / float64(sizes[0])
	for _, n := range sizes[1:] {
		b.ReportMetric(run.median(fmt.Sprint(n))/float64(n)/least, fmt.Sprintf("row-of-%d/row-of-%d", n, sizes[0]))
	}
	b.ReportMetric(float64(run.peak[fmt.Sprint(sizes[len(sizes)-1])])/1e6, "most-MB")
}
