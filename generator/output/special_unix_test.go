//go:build unix

package output

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A build waits for no named pipe, and does not read a manifest of any size into memory.
func TestSpecialManifests(t *testing.T) {
	for what, place := range map[string]func(name string) error{
		"a named pipe":    func(name string) error { return syscall.Mkfifo(name, 0o644) },
		"a symbolic link": func(name string) error { return os.Symlink("manifest", name) },
		"a very long file": func(name string) error {
			if err := os.WriteFile(name, []byte(`{"files":{}}`), 0o644); err != nil {
				return err
			}
			return os.Truncate(name, maxMarker+1)
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			laid(t, dir, "manifest", `{"files":{}}`)
			if err := place(filepath.Join(dir, MarkerName)); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error)
			go func() {
				_, err := Write(dir, site("a", "a"), Options{})
				ended <- err
			}()
			select {
			case err := <-ended:
				if err == nil {
					t.Error("the build takes the folder for its own")
				}
			case <-time.After(time.Minute):
				t.Fatal("the build waits")
			}
		})
	}
}
