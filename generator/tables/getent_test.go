package tables_test

import (
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"portolan/generator/registry"
	"portolan/generator/tables"
)

// The command getent of glibc reads the exported services of the default site. The
// output of getent contains each port and transport in use exactly once, and each name
// leads to the expected port. The line may have more aliases than expected, because the notes
// list many.
func TestServicesAreReadByGetent(t *testing.T) {
	reg := registries(t)["content"]
	look := lookUpBy(t, reg, reg)
	for key, want := range map[string]string{
		"ssh": "ssh 22/tcp", "22/tcp": "ssh 22/tcp", "22": "ssh 22/tcp",
		"domain": "domain 53/tcp dns", "dns": "domain 53/tcp dns", "53/udp": "domain 53/udp dns",
		"http": "http 80/tcp www www-http", "www": "http 80/tcp www www-http", "80/tcp": "http 80/tcp www www-http",
		"https": "https 443/tcp", "443/tcp": "https 443/tcp", "submissions": "submissions 465/tcp urd",
		"ftp": "ftp 21/tcp", "20/tcp": "ftp-data 20/tcp", "discard": "discard 9/tcp", "9/sctp": "discard 9/sctp",
		"grafana": "dev-server 3000/tcp gitea grafana metabase next-js nuxt hbci remoteware-cl",
		"x11":     "x11 6000/tcp", "6000/tcp": "x11 6000/tcp", "6003/tcp": "", "10/tcp": "", "none-such": "",
	} {
		got := strings.Fields(look(key))
		expected := strings.Fields(want)
		named := len(got) > 1 && len(expected) > 1 && slices.Equal(got[:2], expected[:2])
		if named != (want != "") || slices.ContainsFunc(expected, func(f string) bool { return !slices.Contains(got, f) }) {
			t.Errorf("getent services %s: %q, want %q", key, got, want)
		}
	}
	checkPlaces(t, look, reg)
}

// Notes with unusual names and long descriptions can be exported, and getent finds their
// ports. The notes list FTP on two ports. The name ftp leads to the port that IANA's
// registry lists for it.
func TestServicesOfNotesAreReadByGetent(t *testing.T) {
	table := "| Port | Transport | Service Name | Name | Description |\n|---|---|---|---|---|\n" +
		"| 20 | TCP | | FTP | data |\n| 21 | TCP | | FTP | control |\n| 22 | | | SSH | no transport |\n" +
		"| 1000 | TCP | a#b | C# & #2 | # 1001/tcp |\n| 1002 | UDP | | Сеть | a name of other letters |\n" +
		"| 1003 | SCTP | | " + strings.Repeat("Very Long ", 3) + "| " + strings.Repeat("words ", 30_000) + "|\n" +
		"| 1010-1020 | DCCP | | SSH | a range |\n| 1010 | TCP | sql*net | x | y |\n"
	reg, _ := load(t, note(table))
	look := lookUpBy(t, reg, registries(t)["content"])
	for key, want := range map[string]string{
		"ftp": "ftp 21/tcp", "20/tcp": "ftp-20 20/tcp", "22": "", "1000/tcp": "a-sharp-b 1000/tcp", "a#b": "", "1001/tcp": "",
		"1002/udp": "", "1003/sctp": "very-long-very 1003/sctp", "1010/dccp": "ssh 1010/dccp", "1011/dccp": "",
		"sql*net": "sql*net 1010/tcp sql-net x", "1010": "sql*net 1010/tcp sql-net x",
	} {
		if got := look(key); got != want {
			t.Errorf("getent services %s: %q, want %q", key, got, want)
		}
	}
}

// checkPlaces checks that getent lists each port and transport of the services in use,
// and nothing else.
func checkPlaces(t *testing.T, look func(...string) string, reg *registry.Registry) {
	t.Helper()
	var got []string
	for line := range strings.Lines(look()) {
		got = append(got, strings.Fields(line)[1])
	}
	want := slices.Sorted(maps.Keys(placesInUse(reg)))
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("getent lists %d ports and transports, want %d", len(got), len(want))
	}
	for i := 0; i < len(want); i += 1 + len(want)/100 {
		if line := look(want[i]); !strings.Contains(line+" ", " "+want[i]+" ") {
			t.Errorf("getent services %s: %q", want[i], line)
		}
	}
}

// lookUpBy exports the services of a registry to a file. It returns a function that calls
// getent on this file and returns the entries for keys, one on each line. Without keys,
// it returns all entries.
//
// getent always reads /etc/services. So the file is mounted over /etc/services in a
// separate mount namespace. The test is skipped if getent or such a namespace is not
// available. In CI on Linux, it fails if a program is not available, and is skipped only
// if the kernel refuses the namespace.
func lookUpBy(t *testing.T, reg, registrar *registry.Registry) func(keys ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "services")
	if err := os.WriteFile(file, []byte(written(t, tables.Entries(reg, registrar))), 0o644); err != nil {
		t.Fatal(err)
	}
	unshare := findUnshare(t, file)
	return func(keys ...string) string {
		out, err := unshare(append([]string{"getent", "services"}, keys...)...)
		// getent returns the exit code 2 if it does not find a key.
		if exit := (*exec.ExitError)(nil); err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 2) {
			t.Fatalf("getent services %v: %v", keys, err)
		}
		return aligned.ReplaceAllString(strings.TrimSpace(out), " ")
	}
}

var aligned = regexp.MustCompile(" +")

// findUnshare returns a function that runs a command. For this command, /etc/services has
// the content of file. The function needs a user namespace or root rights.
func findUnshare(t *testing.T, file string) func(command ...string) (string, error) {
	t.Helper()
	missing := t.Skipf
	if os.Getenv("CI") == "true" && runtime.GOOS == "linux" {
		missing = t.Fatalf
	}
	for _, program := range []string{"getent", "unshare"} {
		if _, err := exec.LookPath(program); err != nil {
			missing("no %s on this machine", program)
		}
	}
	if _, err := os.Stat("/etc/services"); err != nil {
		missing("no /etc/services on this machine")
	}
	var refused error
	for _, unshare := range [][]string{{"unshare", "-rm"}, {"unshare", "-m"}, {"sudo", "-n", "unshare", "-m"}} {
		run := func(command ...string) (string, error) {
			script := []string{"sh", "-c", `mount --bind "$0" /etc/services && exec "$@"`, file}
			out, err := exec.Command(unshare[0], slices.Concat(unshare[1:], script, command)...).Output()
			return string(out), err
		}
		_, err := run("true")
		if err == nil {
			return run
		}
		if refused == nil {
			refused = err
		}
	}
	reason := refused.Error()
	if exit := (*exec.ExitError)(nil); errors.As(refused, &exit) {
		reason = strings.TrimSpace(string(exit.Stderr))
	}
	if !forbidden.MatchString(reason) {
		missing("%s", reason)
	}
	t.Skipf("the kernel refuses a mount namespace: %s", reason)
	return nil
}

// forbidden matches the error messages of a kernel that refuses namespaces.
var forbidden = regexp.MustCompile(`not permitted|Permission denied|No space left`)
