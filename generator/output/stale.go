package output

import (
	"path"
	"slices"
)

// removeStale removes files of the last build. Then it removes their folders, if these
// are empty. It returns the number of removed files when the disk has no longer their
// names: otherwise a file could come back after a loss of power, and no manifest would list
// it.
func removeStale(d disk, stale []string) (removed int, err error) {
	var dirs []string
	for _, name := range stale {
		switch err := d.remove(name); {
		case err == nil:
			removed++
		case isFile(d, name):
			return removed, fault("remove", d.path(name), err)
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			dirs = append(dirs, dir)
		}
		dirs = append(dirs, ".")
	}
	slices.Sort(dirs)
	dirs = slices.Compact(dirs)
	for _, dir := range slices.Backward(dirs) {
		if dir == "." {
			continue
		}
		if entries, err := d.list(dir); err == nil && len(entries) == 0 {
			// Remove fails if somebody has added a file to the folder.
			_ = d.remove(dir)
		}
	}
	for _, dir := range dirs {
		if info, err := d.lstat(dir); err == nil && info.IsDir() {
			if err := d.syncFolder(dir); err != nil {
				return removed, err
			}
		}
	}
	return removed, nil
}

// isFile reports whether a name in the folder is a file. Somebody may have removed the file
// of the last build, or replaced it by a folder.
func isFile(d disk, name string) bool {
	info, err := d.lstat(name)
	return err == nil && !info.IsDir()
}
