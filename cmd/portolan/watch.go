package main

import (
	"portolan/generator/vault"
	"portolan/generator/watch"
)

// paths returns the files and folders from which the notes come. It is empty for the built-in
// notes, which do not change.
func (c contentFlag) paths() []string {
	if len(c.Content) == 0 && hasDefaultContent() {
		return []string{defaultContent}
	}
	return c.Content
}

// watch starts to watch the notes, and the folders of templates and static files. If the system
// cannot report changes, it prints a hint.
func (c contentFlag) watch(look lookFlags, std streams) *watch.Watcher {
	w := watch.New(append(c.paths(), look.folders()...), vault.Unread)
	if err := w.Fault(); err != nil {
		std.hint("the system does not report all changes of the files (%v), so they are checked every two seconds", err)
	}
	return w
}
