// Package watch reports changes of files in folders. It does not say what changed: the caller
// reads the folders again. So a change that the system does not report does no lasting harm: it
// is seen with the next one, or when the caller calls Look.
package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is how long no event may come before a change is reported. An editor that saves a
	// note writes, renames and deletes several files within a few milliseconds.
	quiet = 10 * time.Millisecond
	// patience is the longest time from the first event to the report, also if events keep
	// coming, as in a checkout of a branch with many files.
	patience = time.Second
	// poll is the time between two looks if the system cannot watch all folders.
	poll = 2 * time.Second
	// rest is the shortest time between two looks that Look causes.
	rest = time.Second
)

// Watcher watches files and folders. The folders in a folder are watched, too.
type Watcher struct {
	tree   tree
	events *fsnotify.Watcher // nil if the system has no events
	looks  chan struct{}
	fault  error
}

// New starts to watch the files and folders with these paths. They need not exist. Files and
// folders in them for which skip returns true are left out. The argument of skip is relative to the
// watched folder, with slashes. The caller must call Close.
func New(paths []string, skip func(path string) bool) *Watcher {
	w := &Watcher{tree: tree{roots: paths, skip: skip}, looks: make(chan struct{}, 1)}
	// The buffer is for the events that come while the caller reads the folders.
	w.events, w.fault = fsnotify.NewBufferedWatcher(1024)
	w.tree.watch = w.add
	w.tree.look()
	return w
}

// Fault returns the error if the system cannot report all changes. Then the watcher looks at
// the files every two seconds.
func (w *Watcher) Fault() error { return w.fault }

// Close stops watching.
func (w *Watcher) Close() {
	if w.events != nil {
		_ = w.events.Close()
	}
}

// Look makes Run look at the files, in case the system missed a change. Some network drives
// report no changes of other machines. Look returns at once, and several calls in one second
// cause one look.
func (w *Watcher) Look() {
	select {
	case w.looks <- struct{}{}:
	default:
	}
}

// Run calls changed after each change, or after several changes that follow each other, until
// ctx ends. It waits for the end of each call.
func (w *Watcher) Run(ctx context.Context, changed func()) {
	var polls <-chan time.Time
	if w.fault != nil {
		ticker := time.NewTicker(poll)
		defer ticker.Stop()
		polls = ticker.C
	}
	events, errors := w.channels()
	var last time.Time
	for {
		certain := false
		select {
		case <-ctx.Done():
			return
		case e, open := <-events:
			if !open {
				return
			}
			if !w.tree.contains(e.Name) {
				continue
			}
			// A change of permissions alone is one only if a look sees it: indexers cause such events.
			certain = e.Op != fsnotify.Chmod
			certain = settle(ctx, events, func(e fsnotify.Event) bool { return e.Op != fsnotify.Chmod }) || certain
		case <-errors:
			certain = true // the system had more events than it could keep
		case <-polls:
		case <-w.looks:
			if time.Since(last) < rest {
				continue
			}
		}
		last = time.Now()
		if w.tree.look() || certain {
			changed()
		}
	}
}

func (w *Watcher) channels() (<-chan fsnotify.Event, <-chan error) {
	if w.events == nil {
		return nil, nil
	}
	return w.events.Events, w.events.Errors
}

// add watches the entries of one folder.
func (w *Watcher) add(folder string) {
	if w.events == nil {
		return
	}
	// A folder that is deleted meanwhile is seen by its parent.
	if err := w.events.Add(folder); err != nil && exists(folder) && w.fault == nil {
		w.fault = err
	}
}

// settle receives events until none comes for the time quiet, but at most for the time
// patience. It reports whether one of them matters.
func settle[E any](ctx context.Context, events <-chan E, matters func(E) bool) bool {
	limit, calm := time.NewTimer(patience), time.NewTimer(quiet)
	defer limit.Stop()
	defer calm.Stop()
	one := false
	for {
		select {
		case <-ctx.Done():
			return one
		case <-limit.C:
			return one
		case <-calm.C:
			return one
		case e, open := <-events:
			if !open {
				return one
			}
			one = matters(e) || one
			calm.Reset(quiet)
		}
	}
}
