package site

// Manual is the content of the page that explains the JSON index.
type Manual struct {
	// Version is the version of the JSON schema, such as "1.1.0".
	Version string
	// Files are the single files, with index.json first. Templates are address
	// templates such as ports/{port}.json: each one covers many files.
	Files, Templates []ManualFile
	Types            []ManualType
}

// ManualFile is a file or an address template. Instance is the address of such a file
// on this site. It is empty if the site has none.
type ManualFile struct{ URI, About, Instance string }

// ManualType is a type of the JSON files: an object with keys, an enumeration of words,
// or a number from Min to Max.
type ManualType struct {
	Name, About string
	Keys        []ManualKey
	Words       []string
	Min, Max    int
	// Example is an object of this type from the file From. Both are empty if no
	// file contains such an object.
	Example, From string
}

// ManualKey is a key of an object.
type ManualKey struct {
	Key, About string
	// Type is the name of a ManualType or, if Basic is set, of a JSON type.
	Type  string
	Basic bool
	// List and Map are set if the value is a list or an object of values of the type.
	List, Map bool
	Nullable  bool
}
