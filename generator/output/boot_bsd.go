//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package output

import (
	"time"

	"golang.org/x/sys/unix"
)

// bootTime returns when this machine was started. If it is not known, it returns now.
func bootTime() time.Time {
	at, err := unix.SysctlTimeval("kern.boottime")
	if err != nil {
		return time.Now()
	}
	return time.Unix(at.Unix())
}
