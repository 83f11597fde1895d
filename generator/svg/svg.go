// Package svg makes SVG pictures inert: a browser that opens the result by its own address
// runs no script, loads nothing and goes nowhere.
//
// Clean reads a picture and writes it anew from lists of allowed elements, attributes and
// CSS. So the result has only the simplest XML syntax, and a browser reads it as this
// package did: UTF-8, no document type, no entities, no processing instructions, no
// comments. Text in HTML within foreignObject stays, because Mermaid and draw.io write
// labels in this way.
package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Clean returns an inert copy of a picture and says what it left out, each part once, at its
// first place. The source must be in UTF-8, without a byte order mark. The error is a
// *Refusal.
func Clean(source []byte) ([]byte, []Finding, error) {
	if len(source) > MaxSize {
		return nil, nil, &Refusal{-1, fmt.Sprintf("it has more than %d MB", MaxSize>>20)}
	}
	c := cleaner{decoder: xml.NewDecoder(bytes.NewReader(source))}
	c.decoder.CharsetReader = declared
	c.reuse.byID, c.known = map[string]int{}, map[string]bool{}
	for {
		c.offset = int(c.decoder.InputOffset())
		token, err := c.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = c.token(token, len(source))
		}
		if err != nil {
			return nil, nil, c.refusal(err)
		}
	}
	if c.out.Len() == 0 {
		return nil, nil, &Refusal{-1, "it is not an SVG picture"}
	}
	if err := c.reuse.check(); err != nil {
		return nil, nil, err
	}
	c.out.WriteByte('\n')
	return c.out.Bytes(), c.found, nil
}

// declared checks the encoding that the picture declares. The source is in UTF-8 already.
func declared(label string, source io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "ascii", "utf8":
		return source, nil
	}
	return nil, &Refusal{0, fmt.Sprintf("the encoding %q is not supported", label)}
}

// refusal converts an error of the XML reader to a *Refusal.
func (c *cleaner) refusal(err error) *Refusal {
	r := &Refusal{int(c.decoder.InputOffset()), err.Error()}
	if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
		r.Reason = "it is not valid XML: " + syntax.Msg
	}
	if own := (*Refusal)(nil); errors.As(err, &own) {
		r = own
	}
	return r
}
