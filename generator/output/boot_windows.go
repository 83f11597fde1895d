package output

import (
	"time"

	"golang.org/x/sys/windows"
)

// bootTime returns when this machine was started.
func bootTime() time.Time { return time.Now().Add(-windows.DurationSinceBoot()) }
