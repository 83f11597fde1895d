package output

import (
	"path"
	"slices"
)

// removeStale removes files of the last build. Then it removes their folders, if these
// are empty. It returns the number of removed files.
func removeStale(d disk, stale []string) int {
	removed := 0
	var dirs []string
	for _, name := range stale {
		if d.remove(name) == nil {
			removed++
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	for _, dir := range slices.Backward(slices.Compact(dirs)) {
		if entries, err := d.list(dir); err == nil && len(entries) == 0 {
			// Remove fails if somebody has added a file to the folder.
			_ = d.remove(dir)
		}
	}
	return removed
}
