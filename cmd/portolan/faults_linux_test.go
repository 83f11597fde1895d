package main

import (
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mounted is set in the process that may mount file systems.
const mounted = "PORTOLAN_TEST_MOUNTED"

// TestDiskFaults uses real file systems that are full or read-only. It runs itself in a
// mount namespace, which goes away with the process. Root can make one. Other users also
// need a user namespace. On a machine that allows neither, the test is skipped.
func TestDiskFaults(t *testing.T) {
	if os.Getenv(mounted) != "" {
		t.Run("full", testFullDisk)
		t.Run("full over a site", testFullDiskOverSite)
		t.Run("read-only", testReadOnlyDisk)
		t.Run("notes", testFullDiskOfNotes)
		return
	}
	program, err := exec.LookPath("unshare")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no unshare on this machine, and CI=true")
		}
		t.Skip("no unshare on this machine")
	}
	args := []string{"--mount"}
	if os.Getuid() != 0 {
		args = append(args, "--user", "--map-root-user")
	}
	if out, err := exec.Command(program, append(args, "mount", "-t", "tmpfs", "none", "/tmp")...).CombinedOutput(); err != nil {
		t.Skipf("this machine does not allow to mount a file system: %v %s", err, out)
	}
	again := exec.Command(program, append(args, os.Args[0], "-test.run=^TestDiskFaults$")...)
	again.Env = append(os.Environ(), mounted+"=1")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// mount mounts a tmpfs and returns its folder.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func remount(t *testing.T, dir string, flags uintptr, options string) {
	t.Helper()
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|flags, options); err != nil {
		t.Fatal(err)
	}
}

// fillUp writes a file until the disk is full, and returns its path.
func fillUp(t *testing.T, dir string) string {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := io.Copy(f, zeros{}); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	return f.Name()
}

// zeros is an endless file of zeros.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// checkRefused runs a command that must fail with one line for the error, which contains
// the words, and one for the hint.
func checkRefused(t *testing.T, command *exec.Cmd, words ...string) {
	t.Helper()
	out, err := command.CombinedOutput()
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if err == nil || command.ProcessState.ExitCode() != exitUsage || len(lines) != 2 ||
		!strings.HasPrefix(lines[0], "portolan: error: cannot ") || !strings.HasPrefix(lines[1], "portolan: hint: ") {
		t.Errorf("%s: %v\n%s", command, err, out)
	}
	for _, w := range words {
		if !strings.Contains(lines[0], w) {
			t.Errorf("the error is %q, want %q", lines[0], w)
		}
	}
}

// A first build to a full disk leaves only whole files. When there is space, or there are
// inodes, the next build completes the site.
func testFullDisk(t *testing.T) {
	for small, large := range map[string]string{"size=500k": "size=100m", "nr_inodes=60": "nr_inodes=10000"} {
		dir := mount(t, small)
		s := newFaultSite(t, filepath.Join(dir, "site"))
		checkRefused(t, s.command(0), dir, "no space left on device")
		checkRefused(t, s.command(0, "--sync"), dir, "no space left on device")
		s.checkWhole(t)
		checkNoTemporary(t, s.out)
		remount(t, dir, 0, large)
		s.build(t, 0)
	}
}

// A build over a site to a full disk leaves only whole files.
func testFullDiskOverSite(t *testing.T) {
	dir := mount(t, "size=100m")
	s := newFaultSite(t, filepath.Join(dir, "site"))
	for _, flag := range []string{"--sync=false", "--sync"} {
		s.build(t, 0)
		filler := fillUp(t, dir)
		checkRefused(t, s.command(1, flag), dir, "no space left on device")
		s.checkWhole(t)
		checkNoTemporary(t, s.out)
		if err := os.Remove(filler); err != nil {
			t.Fatal(err)
		}
		s.build(t, 1)
	}
}

// A build to a read-only disk changes nothing. If there is nothing to write, it succeeds.
func testReadOnlyDisk(t *testing.T) {
	dir := mount(t, "size=100m")
	s := newFaultSite(t, filepath.Join(dir, "site"))
	s.build(t, 0)
	remount(t, dir, syscall.MS_RDONLY, "size=100m")
	checkRefused(t, s.command(1), dir, "read-only file system")
	checkRefused(t, s.command(1, "--out", filepath.Join(dir, "new")), filepath.Join(dir, "new"), "read-only file system")
	s.build(t, 0)
	remount(t, dir, 0, "size=100m")
	s.build(t, 1)
}

// If the disk is full, fmt, import and export leave old files as they were, and no
// temporary files.
func testFullDiskOfNotes(t *testing.T) {
	dir := mount(t, "size=1m")
	text := "##Ports\n\n" + strings.Repeat("Port 22 (SSH)\n\n", 2000)
	ports := filepath.Join(t.TempDir(), "ports.md")
	if err := os.WriteFile(ports, []byte("Port 22 (SSH)\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	services := filepath.Join(t.TempDir(), "services")
	if err := os.WriteFile(services, []byte("ssh 22/tcp\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"a.md": text, "ports.csv": "old"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	filler := fillUp(t, dir)
	before := filesOf(t, dir)
	commands := [][]string{
		{"fmt", "--write", filepath.Join(dir, "a.md")},
		{"export", "--format", "csv", "--content", ports, "-o", filepath.Join(dir, "ports.csv")},
		{"import", "services", services, "-o", dir},
	}
	for _, args := range commands {
		checkRefused(t, exec.Command("portolan", args...), dir, "no space left on device")
	}
	if after := filesOf(t, dir); !maps.Equal(before, after) {
		t.Errorf("the folder has the files %v", len(after))
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	for _, args := range commands {
		if out, err := exec.Command("portolan", args...).CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", args, err, out)
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, "a.md")); err != nil || string(b) != "## "+text[2:] {
		t.Errorf("the note is not fixed (%v)", err)
	}
}
