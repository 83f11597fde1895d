package urls

import "fmt"

// Letter returns the address of the list of protocols whose names begin with a letter:
// Letter("a", 1) returns "protocols/letter.a.html". If there are too many for one page, they are
// on several: Letter("a", 2) returns "protocols/letter.a-2.html". No protocol has such an address,
// because an id contains no full stop. A name that begins with an underscore would be free too,
// but GitHub Pages can leave out such files.
func Letter(letter string, part int) string {
	if part > 1 {
		letter = fmt.Sprintf("%s-%d", letter, part)
	}
	return "protocols/letter." + letter + ".html"
}
