package site

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"portolan/generator/diag"
)

// anAction matches an action of a template.
var anAction = regexp.MustCompile(`(?s)\{\{.*?\}\}`)

// policyName is the name of the policy in the head of each page.
const policyName = "Content-Security-Policy"

// ofNotFound matches the content of the style and the script in the page for unknown addresses.
var ofNotFound = regexp.MustCompile(`^\s*\{\{\s*\.(?:Page\.Inline\.)?(?:Style|Script)\s*\}\}`)

// checkPolicy reports the parts of a template that browsers ignore, because of the policy in
// layout.html: inline scripts and styles, and what is loaded from other sites.
func checkPolicy(text *diag.Text, diags *diag.List) {
	warn := func(offset int, message string) {
		diags.Add(diag.LookPolicy, diag.At{Text: text, Offset: offset}, message, "")
	}
	if text.Path == layoutFile && !bytes.Contains(text.Bytes, []byte(policyName)) {
		diags.Add(diag.LookPolicy, diag.At{Text: text, Offset: diag.WholeFile},
			"the pages have no policy, so browsers run and load everything in them",
			"copy the line with "+policyName+" from the built-in layout.html")
	}
	// Letters in place of actions keep the offsets.
	plain := anAction.ReplaceAllFunc(text.Bytes, func(b []byte) []byte { return bytes.Repeat([]byte("x"), len(b)) })
	z, offset := html.NewTokenizer(bytes.NewReader(plain)), 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if !errors.Is(z.Err(), io.EOF) {
				warn(offset, "the HTML cannot be read: "+z.Err().Error())
			}
			return
		}
		start := offset
		offset += len(z.Raw())
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			// The page for unknown addresses has a style and a script whose hashes are in its policy.
			builtin := ofNotFound.Match(text.Bytes[offset:])
			if token := z.Token(); !builtin {
				checkTag(token, func(message string) { warn(start, message) })
			}
		}
	}
}

// checkTag reports what browsers ignore in one tag.
func checkTag(tag html.Token, warn func(message string)) {
	loads, data := false, false
	for _, a := range tag.Attr {
		name := strings.ToLower(a.Key)
		switch {
		case name == "style" || strings.HasPrefix(name, "on") && len(name) > 2:
			warn(fmt.Sprintf("browsers ignore the attribute %s, because of the policy of the page", name))
		case name == "src" || name == "srcset" || name == "href" && tag.Data == "link" && !isReference(tag):
			loads = loads || name == "src"
			if value := strings.ToLower(strings.TrimSpace(a.Val)); strings.Contains(value, "://") ||
				strings.HasPrefix(value, "//") || strings.HasPrefix(value, "data:") {
				warn("browsers do not load " + a.Val + ", because of the policy of the page")
			}
		case name == "type":
			data = strings.Contains(a.Val, "json")
		}
	}
	switch {
	case tag.Data == "style":
		warn("browsers ignore the element style, because of the policy of the page")
	case tag.Data == "script" && !loads && !data:
		warn("browsers do not run an inline script, because of the policy of the page")
	case tag.Data == "iframe" || tag.Data == "object" || tag.Data == "embed":
		warn(fmt.Sprintf("browsers do not load the element %s, because of the policy of the page", tag.Data))
	}
}

// isReference reports whether a link in the head only names another page.
func isReference(tag html.Token) bool {
	for _, a := range tag.Attr {
		if a.Key == "rel" {
			return !strings.Contains(a.Val, "stylesheet") && !strings.Contains(a.Val, "icon") && !strings.Contains(a.Val, "load")
		}
	}
	return true
}

// outside matches an address of another site, or a picture in an address, in a style sheet.
var outside = regexp.MustCompile(`(?i)(?:url\(\s*["']?|@import\s+["'])(?:https?:|data:|//)|@font-face`)

// CheckStyle reports what browsers do not load for a style sheet, because of the policy of the
// pages.
func CheckStyle(text *diag.Text, diags *diag.List) {
	if at := outside.FindIndex(text.Bytes); at != nil {
		diags.Add(diag.LookPolicy, diag.At{Text: text, Offset: at[0]},
			"browsers do not load this, because of the policy of the page: a style sheet can load pictures of the site, but no fonts", "")
	}
}
