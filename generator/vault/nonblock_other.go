//go:build !unix

package vault

// nonblock is 0, because the paths of these systems do not lead to pipes that have to wait.
const nonblock = 0
