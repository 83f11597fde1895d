package svg

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

const (
	// maxRepeated is the maximum number of elements that a browser draws because parts of
	// the picture use other parts. Without it, 30 elements could draw a part a billion times.
	maxRepeated = 1_000_000
	// maxChain is the maximum number of nested elements after all uses.
	maxChain = 10_000
)

// reuse counts the elements of a picture with all uses of its parts. It does not read the
// references in style sheets.
type reuse struct {
	parts []part
	byID  map[string]int
}

// part is an element that Clean keeps. The elements below it are those up to end.
type part struct {
	end    int
	offset int
	uses   []use
	// total is the number of elements that the part draws. It is 0 until it is known, and
	// negative while it is counted.
	total int
}

// use is a reference to another part.
type use struct {
	id    string
	times int
}

// open adds an element with its attributes, as Clean writes them.
func (r *reuse) open(offset int, name string, attributes map[string]string) {
	p := part{offset: offset}
	for key, value := range attributes {
		switch {
		case key == "id":
			if _, taken := r.byID[value]; !taken {
				r.byID[value] = len(r.parts)
			}
		case key == "href" || key == "xlink:href":
			if id, inside := strings.CutPrefix(value, "#"); inside && (name == "use" || name == "feImage") {
				p.uses = append(p.uses, use{decoded(id), 1})
			}
		case strings.Contains(value, "#"):
			times := 1
			if strings.Contains(key+value, "marker") {
				// A marker is drawn at each point of a path, and a point has at least two characters.
				times += (len(attributes["d"]) + len(attributes["points"])) / 2
			}
			for _, found := range localURL.FindAllStringSubmatch(value, -1) {
				p.uses = append(p.uses, use{decoded(found[1]), times})
			}
		}
	}
	r.parts = append(r.parts, p)
}

var localURL = regexp.MustCompile(`(?i)url\(\s*["']?#([^"')]*)`)

func decoded(id string) string {
	if plain, err := url.PathUnescape(id); err == nil {
		return plain
	}
	return id
}

// check returns a *Refusal if the parts of the picture are drawn too often.
func (r *reuse) check() error {
	if len(r.parts) == 0 {
		return nil
	}
	total, err := r.count(0, 0)
	if err == nil && total-len(r.parts) > maxRepeated {
		err = &Refusal{-1, fmt.Sprintf("its parts use each other more than %d times", maxRepeated)}
	}
	return err
}

// count returns the number of elements that a part draws, or a number above the maximum.
func (r *reuse) count(at, depth int) (int, error) {
	p := &r.parts[at]
	switch {
	case p.total > 0:
		return p.total, nil
	case p.total < 0:
		return 0, &Refusal{p.offset, "a part of it uses itself"}
	case depth > maxChain:
		return 0, &Refusal{p.offset, fmt.Sprintf("more than %d parts use each other", maxChain)}
	}
	p.total = -1
	total := 1
	add := func(part, times int) error {
		n, err := r.count(part, depth+1)
		total = min(total+n*times, len(r.parts)+maxRepeated+1)
		return err
	}
	for below := at + 1; below < p.end; below = r.parts[below].end {
		if err := add(below, 1); err != nil {
			return 0, err
		}
	}
	for _, u := range p.uses {
		if part, known := r.byID[u.id]; known {
			if err := add(part, u.times); err != nil {
				return 0, err
			}
		}
	}
	p.total = total
	return total, nil
}
