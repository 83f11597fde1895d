package output

// MarkerName is the name of the file that lists what a build wrote: the manifest. A folder
// with such a file was made by portolan.
const MarkerName = ".portolan.json"

// Marker returns the manifest for a copy of a site that is not in a folder, such as an
// archive. sizes maps the path of each file to its size in bytes. A build may write into a
// folder with this file. The manifest has no hash of the input, because this hash depends
// on the computer. So the build compares all files.
func Marker(sizes map[string]int64, built Built) (File, error) {
	b, err := manifest{Files: sizes, Built: &built}.encode()
	return Static(MarkerName, b), err
}
