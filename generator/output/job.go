package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"time"
)

// job is one build into a folder. It survives that the program is killed or the machine
// loses power at any time, because it keeps these rules:
//
//   - Before a build changes a file, a manifest that lists all old and new files, and whose
//     Input is empty, is on the disk.
//   - The build writes a manifest with an Input only after all files. If Sync is set, all
//     files are then on the disk. Otherwise the file system may still lose them, but only
//     if the machine stops.
//   - The next build compares the content of all files if Input is empty, or if the machine
//     was started after a manifest that is not Synced.
type job struct {
	disk disk
	what contents
	// booted is when the machine was started. now is the current time.
	booted, now time.Time
	Options
}

func (j job) run(ctx context.Context, files []File) (Result, error) {
	result := Result{Files: len(files)}
	unlock, err := j.disk.lock(ctx, j.Waiting)
	if err != nil {
		return result, err
	}
	defer unlock()
	old, err := readManifest(j.disk, j.what)
	if err != nil {
		return result, err
	}
	if j.mayHaveLost(old) {
		old.Input = ""
	}
	// A build that was killed before it changed files has left only a temporary manifest.
	sweepBuild(j.disk, ".", old.Input == "")
	if j.Input != "" && old.Input == j.Input && old.isComplete(j.disk, files) {
		result.Unchanged, result.Files = true, len(old.Files)
		if j.Sync && !old.Synced {
			return result, j.finish(old)
		}
		return result, nil
	}
	if j.Check != nil {
		if err := j.Check(ctx); err != nil {
			return result, err
		}
	}
	names := j.names(files)
	fresh := old.Files == nil
	if !fresh {
		if err := j.checkWay(names, old); err != nil {
			return result, err
		}
	}
	pending := manifest{What: j.what, Files: maps.Clone(old.Files), Built: j.Built}
	if pending.Files == nil {
		pending.Files = map[string]int64{}
	}
	for _, name := range names {
		pending.Files[name] = 0
	}
	if err := pending.write(j.disk); err != nil {
		return result, err
	}
	to := filler{disk: j.disk, fresh: fresh, sync: j.Sync, sizes: make(map[string]int64, len(names))}
	to.variants = variants{encoder: j.Encoder, old: j.reusable(old)}
	if err := to.fill(ctx, files); err != nil {
		return result, err
	}
	sizes := to.sizes
	result.Files, result.Written = len(sizes), to.written
	maps.DeleteFunc(old.Files, func(name string, _ int64) bool { _, kept := sizes[name]; return kept })
	if result.Removed, err = removeStale(j.disk, slices.Sorted(maps.Keys(old.Files))); err != nil {
		return result, err
	}
	return result, j.finish(manifest{What: j.what, Input: j.Input, Encoder: encoderID(j.Encoder), Files: sizes, Built: j.Built})
}

// names returns the names of all files that a build may write: the files, and the compressed
// files that they can have.
func (j job) names(files []File) []string {
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
		if j.Encoder != nil {
			names = append(names, j.Encoder.Names(f.Path)...)
		}
	}
	return names
}

// reusable returns the files of the last build if its compressed files are certainly those
// of its other files, and the encoder is the same. Otherwise it returns nil.
func (j job) reusable(old manifest) map[string]int64 {
	if old.Input == "" || old.Encoder != encoderID(j.Encoder) {
		return nil
	}
	return maps.Clone(old.Files)
}

// mayHaveLost reports whether the file system may have lost files that a manifest lists:
// the machine was started after the manifest was written, or the clock was set back.
func (j job) mayHaveLost(m manifest) bool {
	if m.Synced || m.Files == nil {
		return false
	}
	info, err := j.disk.lstat(MarkerName)
	return err != nil || info.ModTime().Before(j.booted) || info.ModTime().After(j.now)
}

// finish writes the manifest of a complete folder. If Sync is set, it syncs all files
// before.
func (j job) finish(m manifest) error {
	if j.Sync {
		if err := j.disk.syncAll(); err != nil {
			return err
		}
		m.Synced = true
	}
	return m.write(j.disk)
}

// checkWay returns an error if one of the files would replace a file that portolan did
// not write.
func (j job) checkWay(names []string, old manifest) error {
	for _, name := range names {
		if _, ours := old.Files[name]; ours {
			continue
		}
		switch _, err := j.disk.lstat(name); {
		case err == nil:
			return fmt.Errorf("%s already exists and was not written by portolan; move it and build again",
				j.disk.path(name))
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	return nil
}
