package svg

import (
	"bytes"
	"regexp"
)

// entity is the declaration of an entity that is plain text, as Illustrator writes it.
var entity = regexp.MustCompile(`<!ENTITY\s+(\w+)\s+(?:"([^"&%<]{0,100})"|'([^'&%<]{0,100})')\s*>`)

const (
	// maxEntities and maxEntitySize bound the text that entities can make.
	maxEntities   = 50
	maxEntitySize = 1 << 20
)

// entities returns the entities of a document type, or nil if it has none. size is the size
// of the picture. offset is the place of the document type in it, for the *Refusal.
func entities(directive []byte, size, offset int) (map[string]string, error) {
	declared := bytes.Count(directive, []byte("<!ENTITY"))
	if declared == 0 {
		return nil, nil
	}
	read := entity.FindAllSubmatch(directive, -1)
	if len(read) != declared || declared > maxEntities || size > maxEntitySize {
		return nil, &Refusal{offset, "it declares entities that are not short plain text"}
	}
	texts := map[string]string{}
	for _, e := range read {
		texts[string(e[1])] = string(e[2]) + string(e[3])
	}
	return texts, nil
}
