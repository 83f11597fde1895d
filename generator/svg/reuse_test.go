package svg

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// chain returns a picture with 30 parts. Each part is made from the name of the part before.
func chain(first, next string) string {
	parts := first
	for i := 1; i < 30; i++ {
		parts += strings.NewReplacer("THIS", fmt.Sprint("p", i), "LAST", fmt.Sprint("p", i-1)).Replace(next)
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">` + parts + "</svg>"
}

func TestReuseIsBounded(t *testing.T) {
	points := strings.Repeat("h1", 2000)
	for name, c := range map[string]struct {
		source  string
		refused bool
	}{
		"use": {chain(`<g id="p0"/>`, `<g id="THIS"><use href="#LAST"/><use xlink:href="#LAST"/></g>`), true},
		"escaped": {strings.ReplaceAll(chain(`<g id="p0"/>`,
			`<g id="THIS"><use href=" #LAST"/><use href="#LAST"/></g>`), "#p", "#%70"), true},
		"use once": {chain(`<g id="p0"/>`, `<use id="THIS" href="#LAST"/>`), false},
		"patterns": {chain(`<pattern id="p0"/>`,
			`<pattern id="THIS"><rect fill="url(#LAST)"/><rect fill="url('#LAST')"/></pattern>`), true},
		"masks": {chain(`<mask id="p0"/>`,
			`<mask id="THIS"><rect mask="url(#LAST)"/><rect style="mask: url( &quot;#LAST&quot; )"/></mask>`), true},
		"clips": {chain(`<clipPath id="p0"/>`,
			`<clipPath id="THIS"><rect clip-path="URL(#LAST)"/><rect clip-path="url(#LAST)"/></clipPath>`), true},
		"markers": {chain(`<marker id="a"><path d="`+points+`"/></marker>`+
			`<marker id="b"><path marker-mid="url(#a)" d="`+points+`"/></marker>`+
			`<path style="marker: url(#b)" d="`+points+`"/>`, ""), true},
		"gradients": {chain(`<linearGradient id="p0"/>`,
			`<linearGradient id="THIS" href="#LAST"/><rect fill="url(#LAST)"/>`), false},
		"itself": {chain(`<g id="p0"><use href="#p0"/></g>`, ""), true},
		"ring":   {chain(`<g id="p0"><use href="#p29"/></g>`, `<g id="THIS"><use href="#LAST"/></g>`), true},
		"many":   {chain(`<g id="p0"><g/><g/></g>`+strings.Repeat(`<use href="#p0"/>`, 100_000), ""), false},
		"too many": {chain(`<g id="p0">`+strings.Repeat("<g/>", 100)+`</g>`+
			strings.Repeat(`<use href="#p0"/>`, 10_000), ""), true},
		"plain": {chain(strings.Repeat("<g/>", maxRepeated+10), ""), false},
	} {
		_, _, err := Clean([]byte(c.source))
		refusal := (*Refusal)(nil)
		if refused := errors.As(err, &refusal) && refusal.Reason != ""; refused != c.refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}
