package output

// Built are the options of a build that decide what a site contains, together with the
// notes and the version of the program. With them, the site can be built again.
type Built struct {
	// Version is the version of the program, such as "0.1.0".
	Version string `json:"version"`
	// BaseURL is the address that was given to the build, or "".
	BaseURL string `json:"base_url,omitempty"`
	// GeneratedAt is the time of the build in RFC 3339, or "".
	GeneratedAt string `json:"generated_at,omitempty"`
	// Host is the ID of the host, or "".
	Host string `json:"host,omitempty"`
	// Precompress is set if the site has compressed files.
	Precompress bool `json:"precompress,omitempty"`
	// Baseline is the revision of the baseline, or "" if the site shows no changes.
	Baseline string `json:"baseline,omitempty"`
	// Look is a hash of the templates and static files of the user, or "".
	Look string `json:"look,omitempty"`
}
