//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package output

import (
	"context"
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// lockInterval is the time between two attempts to get a lock.
const lockInterval = 20 * time.Millisecond

// lock locks the folder itself, so it needs no file. The system releases the lock when the
// program ends. On file systems without locks, it locks nothing.
func (f *folder) lock(ctx context.Context, waiting func()) (unlock func(), err error) {
	opened, err := f.root.Open(".")
	if err != nil {
		return nil, fault("open the folder", f.dir, err)
	}
	conn, err := opened.SyscallConn()
	if err != nil {
		return nil, fault("lock the folder", f.dir, err)
	}
	release := func() { _ = opened.Close() }
	for first := true; ; first = false {
		var taken error
		err := conn.Control(func(fd uintptr) { taken = unix.Flock(int(fd), unix.LOCK_EX|unix.LOCK_NB) })
		if err != nil || !errors.Is(taken, unix.EWOULDBLOCK) {
			return release, fault("lock the folder", f.dir, err)
		}
		if first && waiting != nil {
			waiting()
		}
		select {
		case <-ctx.Done():
			release()
			return nil, ErrInterrupted
		case <-time.After(lockInterval):
		}
	}
}
