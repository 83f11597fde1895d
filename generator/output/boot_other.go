//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package output

import "time"

// bootTime returns now, because it is not known when this machine was started.
func bootTime() time.Time { return time.Now() }
