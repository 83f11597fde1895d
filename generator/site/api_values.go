package site

// Manual is what the page of the JSON index explains.
type Manual struct {
	// Version is that of the shape of the files.
	Version string
	// Files are those of which there is one, the index first; Templates are the
	// addresses of those of which there are many.
	Files, Templates []ManualFile
	Types            []ManualType
}

// ManualFile is a file, or the address of many. Instance is a file of this
// site, or empty where it has none.
type ManualFile struct{ URI, About, Instance string }

// ManualType is a type of what the files hold: an object with keys, one of
// several words, or a number from Min to Max.
type ManualType struct {
	Name, About string
	Keys        []ManualKey
	Words       []string
	Min, Max    int
	// Example is an object as it stands in the file From; both are empty where
	// no file has one.
	Example, From string
}

// ManualKey is a key of an object.
type ManualKey struct {
	Key, About string
	// Type is the name of a ManualType; with Basic set that of a type of JSON.
	Type  string
	Basic bool
	// List and Map are set where the key holds several values of the type.
	List, Map bool
	Nullable  bool
}
