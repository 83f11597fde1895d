package vault

import (
	"fmt"
	"os"
)

// OpenStream opens a file that is read once from start to end, such as a registry.json. It
// opens regular files and named pipes: shells pass the output of a command as a named
// pipe, as in diff <(git show HEAD:registry.json) content. It waits for the writer of a
// pipe, as cat does. For a folder, a device or a socket, it returns an error at once.
func OpenStream(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	flag := os.O_RDONLY
	if !isStream(info) {
		return nil, refused(name, info)
	}
	// A pipe has to wait for its writer. A regular file must not: somebody can replace it.
	if info.Mode().IsRegular() {
		flag |= nonblock
	}
	f, err := os.OpenFile(name, flag, 0)
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err == nil && !isStream(info) {
		err = refused(name, info)
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

func isStream(info os.FileInfo) bool {
	return info.Mode().IsRegular() || info.Mode()&os.ModeNamedPipe != 0
}

func refused(name string, info os.FileInfo) error {
	return fmt.Errorf("%s is %s, not a file", name, kind(info.Mode()))
}
