//go:build !windows

package main

import "io"

// readsEscapes reports whether a terminal reads escape sequences. All terminals of Unix do.
func readsEscapes(io.Writer) bool { return true }
