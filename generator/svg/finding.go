package svg

// MaxSize is the maximum size of a picture in bytes.
const MaxSize = 16 << 20

// Finding is a part of a picture that Clean left out because it could run or load
// something. Parts that do nothing in a browser, such as the metadata of an editor, are
// left out without a finding.
type Finding struct {
	// Offset is the start of the XML tag in the source.
	Offset int
	// What names the part: "the script", "the attribute onload".
	What string
}

// Refusal is the error for a picture that Clean does not read.
type Refusal struct {
	// Offset is a place in the source, or negative if the reason is about the whole file.
	Offset int
	Reason string
}

func (r *Refusal) Error() string { return r.Reason }
