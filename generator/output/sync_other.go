//go:build !linux

package output

import "errors"

// syncsEachFile is set on systems that cannot sync a whole file system with one call.
const syncsEachFile = true

// syncAll syncs all folders that were used.
func (f *folder) syncAll() error {
	f.mu.RLock()
	defer f.mu.RUnlock()
	var failed error
	for name := range f.subs {
		failed = errors.Join(failed, f.syncFolder(name))
	}
	return failed
}
