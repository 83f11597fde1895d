package generator

import "io/fs"

// Options are what all commands that make a site have in common.
type Options struct {
	// Layers are the notes. Required.
	Layers []Layer
	// Parts are what the home note may include.
	Parts []Part
	// Templates and Static are the look of the site. Required.
	Templates, Static fs.FS
	// BaseURL is where the site will be, as registry.ParseBaseURL returns it.
	// Empty leaves it to the home note.
	BaseURL string
	// Version is the version of the program, such as "0.1.0".
	Version string
	// GeneratedAt is the time to be stated in the data, in RFC 3339, or empty.
	GeneratedAt string
	// Program returns a hash of the program, so that a new one builds anew.
	// Build needs it.
	Program func() (string, error)
}
