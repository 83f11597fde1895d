package svg

import (
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// cleanCSS returns a style sheet, a list of declarations or a value without the parts that
// load something, and names these parts. It keeps only functions and at-rules of a list,
// because every few years CSS gets another function that loads a file.
func cleanCSS(text string) (clean string, found []string) {
	c := sheet{lexer: css.NewLexer(parse.NewInputString(text))}
	for c.next() {
		c.keep()
	}
	return c.out.String(), c.found
}

// inAttribute names the parts of an attribute that load something. A browser splits the
// values of an animation at each semicolon, also in a text or a comment of CSS, and reads
// each value alone.
func inAttribute(name, value string) []string {
	if name != "values" {
		_, found := cleanCSS(value)
		return found
	}
	var all []string
	for one := range strings.SplitSeq(value, ";") {
		_, found := cleanCSS(one)
		all = append(all, found...)
	}
	return all
}

type sheet struct {
	lexer *css.Lexer
	kind  css.TokenType
	text  string
	out   strings.Builder
	found []string
}

// next reads the next token. It returns false at the end.
func (c *sheet) next() bool {
	kind, text := c.lexer.Next()
	c.kind, c.text = kind, string(text)
	return kind != css.ErrorToken
}

// plainString is a string with no escapes other than numbers of characters. So all readers
// of CSS find the same end of it.
var plainString = regexp.MustCompile(`^(?:"(?:[^"\\\n\r\f]|\\[0-9A-Fa-f])*"|'(?:[^'\\\n\r\f]|\\[0-9A-Fa-f])*')$`)

// keep writes the current token, or a space if the token is left out. The space keeps the
// tokens around it apart.
func (c *sheet) keep() {
	switch c.kind {
	case css.URLToken:
		address := strings.TrimSuffix(c.text[strings.IndexByte(c.text, '(')+1:], ")")
		address = strings.Trim(strings.TrimSpace(address), `"'`)
		if !safeURL(address) || strings.ContainsAny(address, "\"'()\\\n\r\f") {
			c.drop("the address in a style")
			// The space keeps a parenthesis that follows from making a function of it.
			c.out.WriteString("none ")
			return
		}
		c.out.WriteString(`url("` + address + `")`)
	case css.FunctionToken:
		if !functions[strings.ToLower(strings.TrimSuffix(c.text, "("))] {
			c.drop("the function " + c.text + ") in a style")
			c.skip(css.RightParenthesisToken)
			return
		}
		c.out.WriteString(c.text)
	case css.AtKeywordToken:
		name := strings.ToLower(c.text)
		if !atRules[name] {
			if name != "@charset" && name != "@namespace" {
				c.drop("the rule " + c.text + " in a style")
			}
			c.skip(css.SemicolonToken)
			return
		}
		c.out.WriteString(c.text)
	case css.StringToken:
		if !plainString.MatchString(c.text) {
			c.drop("a text in a style")
			return
		}
		c.out.WriteString(c.text)
	case css.BadURLToken, css.BadStringToken:
		c.drop("an address or text without an end in a style")
	case css.CommentToken, css.CDOToken, css.CDCToken:
		c.out.WriteByte(' ')
	default:
		if strings.Contains(c.text, `\`) {
			c.drop("the escape " + c.text + " in a style")
			return
		}
		c.out.WriteString(c.text)
	}
}

func (c *sheet) drop(what string) {
	c.out.WriteByte(' ')
	c.found = append(c.found, what)
}

// skip skips the rest of a function, whose end is a parenthesis, or of an at-rule, whose
// end is a semicolon or the end of its block. The end of a surrounding block ends both.
func (c *sheet) skip(end css.TokenType) {
	depth := 0
	for c.next() {
		switch c.kind {
		case css.LeftBraceToken, css.LeftParenthesisToken, css.LeftBracketToken, css.FunctionToken:
			depth++
			continue
		case css.RightBraceToken, css.RightParenthesisToken, css.RightBracketToken:
			if depth > 0 {
				if depth--; depth == 0 && c.kind == css.RightBraceToken && end == css.SemicolonToken {
					return
				}
				continue
			}
			if c.kind == css.RightBraceToken {
				c.out.WriteByte('}')
				return
			}
		}
		if depth == 0 && c.kind == end {
			return
		}
	}
}
