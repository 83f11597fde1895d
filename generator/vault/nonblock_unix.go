//go:build unix

package vault

import "syscall"

// nonblock makes opening a named pipe return at once, also if nobody writes to it. It has
// no effect on regular files and folders.
const nonblock = syscall.O_NONBLOCK
