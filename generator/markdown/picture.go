package markdown

import (
	"bytes"
	"regexp"
	"strconv"

	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/text"
)

// sizePattern matches the size at the end of the label of a picture: 300, 300x200, or
// words|300.
var sizePattern = regexp.MustCompile(`(?:^|\\?\|)[ \t]*([0-9]{1,5})(?:x([0-9]{1,5}))?[ \t]*$`)

// cutSize splits a label such as words|300 into words and a size. It returns the offset
// at which the words end, and the size.
func cutSize(src []byte, label gtext.Segment) (int, text.Size) {
	words, size := splitSize(src[label.Start:label.Stop])
	return label.Start + len(words), size
}

func splitSize(words []byte) ([]byte, text.Size) {
	m := sizePattern.FindSubmatchIndex(words)
	if m == nil {
		return words, text.Size{}
	}
	number := func(from, to int) int {
		if from < 0 {
			return 0
		}
		n, _ := strconv.Atoi(string(words[from:to]))
		return n
	}
	return bytes.TrimRight(words[:m[0]], " \t"), text.Size{Width: number(m[2], m[3]), Height: number(m[4], m[5])}
}
