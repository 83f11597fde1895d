package output

import (
	"errors"
	"os"
	"path"
	"strconv"
	"strings"
	"syscall"
)

// sweepBuild removes the temporary files of killed builds from a folder that a build wrote.
// If deep is set, it also removes them from the subfolders. Portolan does not write folders
// such as .git, so they stay as they are.
func sweepBuild(d disk, dir string, deep bool) {
	entries, err := d.list(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		switch name := path.Join(dir, e.Name()); {
		case deep && e.IsDir() && !strings.HasPrefix(e.Name(), "."):
			sweepBuild(d, name, deep)
		case !e.IsDir() && temporaryName.MatchString(e.Name()):
			_ = d.remove(name)
		}
	}
}

// sweep removes the temporary files of killed programs from a folder of the user. It leaves
// those of programs that are still running, and all subfolders.
func sweep(d disk, dir string) {
	entries, err := d.list(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		owner := temporaryName.FindStringSubmatch(e.Name())
		if owner == nil || e.IsDir() {
			continue
		}
		if pid, err := strconv.Atoi(owner[1]); err != nil || pid == os.Getpid() || !isRunning(pid) {
			_ = d.remove(path.Join(dir, e.Name()))
		}
	}
}

// isRunning reports whether a process exists. If it cannot find out, it returns true.
func isRunning(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer func() { _ = process.Release() }()
	return !errors.Is(process.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
