package site

// Manual is the content of the page that explains the JSON index.
type Manual struct {
	// Version is the version of the JSON schema, such as "1.1.0".
	Version string
	// Files are the files of the JSON index that have fixed names. The first is
	// index.json. Templates are address templates: ports/{port}.json matches one file
	// for each port.
	Files, Templates []ManualFile
	Types            []ManualType
}

// ManualFile is a file or an address template. URI is its address. Instance is the
// address of an existing file: URI itself, or one file that matches the template.
// Instance is empty if the site has no such file.
type ManualFile struct{ URI, About, Instance string }

// ManualType is a type of the JSON files. An object type has Keys, an enumeration has
// Words, and a number type has Min and Max.
type ManualType struct {
	Name, About string
	Keys        []ManualKey
	Words       []string
	Min, Max    int
	// Example is an object of this type, as JSON. From is the file that contains the
	// object. Both are empty if no file of the site contains such an object.
	Example, From string
}

// ManualKey is a key of an object.
type ManualKey struct {
	Key, About string
	// Type is the name of a ManualType. If Basic is set, Type is a type of JSON, such
	// as "string".
	Type  string
	Basic bool
	// If List is set, the value of the key is a list, and Type is the type of its
	// items. If Map is set, the value is an object, and Type is the type of the values
	// in it.
	List, Map bool
	Nullable  bool
}
