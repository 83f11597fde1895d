package output

// variants are the compressed files of a build. old maps the files of the last build to
// their sizes. It is nil if all files must be compressed again.
type variants struct {
	encoder Encoder
	old     map[string]int64
}

// unchanged returns the compressed files that a file had after the last build, with their
// sizes. It reports false if one of them is missing or has another size, or if the last
// build did not write the file.
func (v variants) unchanged(d disk, name string) (map[string]int64, bool) {
	if _, listed := v.old[name]; !listed {
		return nil, false
	}
	kept := map[string]int64{}
	for _, variant := range v.encoder.Names(name) {
		size, listed := v.old[variant]
		if listed && !hasSize(d, variant, size) {
			return nil, false
		}
		if listed {
			kept[variant] = size
		}
	}
	return kept, true
}

// encoderID returns the ID of an encoder, or "" if there is no encoder.
func encoderID(e Encoder) string {
	if e == nil {
		return ""
	}
	return e.ID()
}
