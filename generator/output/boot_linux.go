package output

import (
	"time"

	"golang.org/x/sys/unix"
)

// bootTime returns when this machine was started. If it is not known, it returns now.
func bootTime() time.Time {
	var up unix.Timespec
	now := time.Now()
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &up); err != nil {
		return now
	}
	return now.Add(-time.Duration(up.Nano()))
}
