package output

import "time"

// Write writes the files of a site into the folder dir. It removes the files of the last
// build that are not in the list files. It creates the folder if necessary. Before the
// first build, the folder may contain only dotfiles. After that, somebody may add other
// files: Write never changes or removes them. If the list files contains the path of such
// a file, Write returns an error and writes nothing.
//
// Write does not touch files that have not changed. It writes the others by rename, so
// that no program reads a half-written file, and then removes old files. The first build
// uses no rename.
//
// If Write fails, or the program is killed, or the machine loses power, the next Write
// completes the folder. It returns a *Fault for errors of the file system. If the user
// interrupts the program, it finishes a file and returns ErrInterrupted.
func Write(dir string, files []File, opts Options) (Result, error) {
	return writeTo(dir, ofSite, files, opts)
}

// WriteDocset writes a docset as Write writes a site.
func WriteDocset(dir string, files []File, opts Options) (Result, error) {
	return writeTo(dir, ofDocset, files, opts)
}

// WriteNotes writes notes as Write writes a site. People may edit notes, so it compares
// the content of each file. It returns an error for a folder with a site. Write returns
// an error for a folder with notes.
func WriteNotes(dir string, files []File) (Result, error) {
	return writeTo(dir, ofNotes, files, Options{})
}

// writeTo writes a site, a docset or notes into a folder: see Write and WriteNotes.
func writeTo(dir string, what contents, files []File, opts Options) (Result, error) {
	ctx, stop := untilInterrupted()
	defer stop()
	f, err := makeAndOpenFolder(dir)
	if err != nil {
		return Result{Files: len(files)}, err
	}
	defer f.close()
	job := job{disk: f, booted: bootTime(), now: time.Now(), what: what, Options: opts}
	return job.run(ctx, files)
}
