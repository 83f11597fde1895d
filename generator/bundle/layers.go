package bundle

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// WithoutLayers returns a style sheet for browsers that do not know @layer: those with
// Chromium 98 or older, such as the one in Zeal on Debian 12. They ignore all rules in
// layers. The result contains these rules once more, without layers, in the order of the
// layers. Browsers that know the selector :has, which is newer than @layer, ignore them.
func WithoutLayers(sheet []byte) ([]byte, error) {
	flat, err := Flatten(sheet)
	if err != nil || len(flat) == 0 {
		return sheet, err
	}
	return slices.Concat(sheet, []byte("@supports not selector(:has(a)){"), flat, []byte("}")), nil
}

// Flatten returns the rules in the layers of a style sheet without layers, in the order of the
// layers.
func Flatten(sheet []byte) ([]byte, error) {
	var order []string
	rules := map[string]*bytes.Buffer{}
	layer := func(name string) *bytes.Buffer {
		name = strings.TrimSpace(name)
		if rules[name] == nil {
			order = append(order, name)
			rules[name] = &bytes.Buffer{}
		}
		return rules[name]
	}
	l := css.NewLexer(parse.NewInputBytes(sheet))
	for depth := 0; ; {
		kind, token := l.Next()
		switch kind {
		case css.ErrorToken:
			if err := l.Err(); !errors.Is(err, io.EOF) {
				return nil, err
			}
			var flat []byte
			for _, name := range order {
				flat = append(flat, rules[name].Bytes()...)
			}
			return flat, nil
		case css.LeftBraceToken:
			depth++
		case css.RightBraceToken:
			depth--
		case css.AtKeywordToken:
			if depth > 0 || string(token) != "@layer" {
				continue
			}
			names, block := untilBlock(l)
			for name := range strings.SplitSeq(names, ",") {
				if into := layer(name); block {
					copyBlock(l, into)
				}
			}
		}
	}
}

// untilBlock reads what follows an @layer. block is false if it only names layers.
func untilBlock(l *css.Lexer) (names string, block bool) {
	for {
		switch kind, token := l.Next(); kind {
		case css.LeftBraceToken:
			return names, true
		case css.SemicolonToken, css.ErrorToken:
			return names, false
		default:
			names += string(token)
		}
	}
}

// copyBlock reads a block to its end and writes its rules.
func copyBlock(l *css.Lexer, to *bytes.Buffer) {
	for depth := 1; ; {
		kind, token := l.Next()
		switch kind {
		case css.LeftBraceToken:
			depth++
		case css.RightBraceToken:
			depth--
		}
		if depth == 0 || kind == css.ErrorToken {
			return
		}
		to.Write(token)
	}
}
