package site

// Manual is the content of the page that explains the JSON index.
type Manual struct {
	// Version is the version of the JSON schema, such as "1.1.0".
	Version string
	// Files are the files that exist once. The first is index.json. Templates are address
	// templates: ports/{port}.json matches one file for each port.
	Files, Templates []ManualFile
	Types            []ManualType
}

// ManualFile is a file or an address template. Instance is the address of this file or,
// for a template, of one file that matches it. It is empty if the site has no such file.
type ManualFile struct{ URI, About, Instance string }

// ManualType is a type of the JSON files. An object type has Keys, an enumeration has
// Words, and a number type has Min and Max.
type ManualType struct {
	Name, About string
	Keys        []ManualKey
	Words       []string
	Min, Max    int
	// Example is an object of this type, as JSON. From is the file that contains it. Both
	// are empty if no file of the site contains an object of this type.
	Example, From string
}

// ManualKey is a key of an object.
type ManualKey struct {
	Key, About string
	// Type is the name of a ManualType. If Basic is set, it is a type of JSON, such as
	// "string".
	Type  string
	Basic bool
	// If List is set, the value is a list of values of this type. If Map is set, it is an
	// object, and the values of its keys have this type.
	List, Map bool
	Nullable  bool
}
