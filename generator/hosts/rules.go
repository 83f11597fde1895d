package hosts

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"
	"text/template"

	"portolan/generator/port"
	"portolan/generator/urls"
)

// Site is what the rules of a host depend on.
type Site struct {
	// Static contains the folder hosting with the templates of the rules.
	Static fs.FS
	// BaseURL is the address of the site, as registry.ParseBaseURL returns it, or empty.
	BaseURL string
}

// Path returns the path of the address of the site. It begins and ends with a slash.
func (s Site) Path() string {
	if u, err := url.Parse(s.BaseURL); err == nil && s.BaseURL != "" {
		return u.EscapedPath()
	}
	return "/"
}

// plainPath matches the paths that all rules can contain. Other characters have a meaning
// in the languages of some rules, or servers compare them in another form.
var plainPath = regexp.MustCompile(`^[A-Za-z0-9._~/-]+$`)

// checkPath returns an error if a rule cannot contain the path of the site.
func (s Site) checkPath() error {
	if at := s.Path(); !plainPath.MatchString(at) {
		return fmt.Errorf("the path %s of the address has characters that rules for hosts cannot contain; "+
			"use only letters, digits, and . _ ~ -", at)
	}
	return nil
}

// values are the values that the templates of rules use.
type values struct {
	// Path is "/ports/" for a site at https://example.org/ports/. Bare is "/ports". It is
	// empty if the site is at the root of its domain. Pattern is a regular expression
	// that matches Path.
	Path, Bare, Pattern string
	// Variable is a name that no other site on the same server has.
	Variable string
	// Shared are the folders that other sites may load. The other values are the folder
	// of pictures, the folder of rules and the file with TypeScript.
	Shared                      []string
	SharedPattern               string
	Pictures, Rules, TypeScript string
	Transports                  string
	Redirects                   []redirect
}

// render returns the content of a rule. If source is empty, the content is empty.
func (s Site) render(source string, redirects func(string) []redirect) ([]byte, error) {
	if source == "" {
		return nil, nil
	}
	at := s.Path()
	text, err := fs.ReadFile(s.Static, path.Join("hosting", source))
	if err != nil {
		return nil, err
	}
	parsed, err := template.New(source).Parse(string(text))
	if err != nil {
		return nil, err
	}
	v := values{
		Path: at, Bare: strings.TrimSuffix(at, "/"), Pattern: regexp.QuoteMeta(at), Variable: variable(at),
		Shared: urls.Shared(), SharedPattern: strings.Join(urls.Shared(), "|"),
		Pictures: urls.Pictures, Rules: strings.TrimSuffix(urls.Hosting, "/"), TypeScript: urls.TypeScript,
		Transports: strings.Join(port.AllTransports.IDs(), "|"),
	}
	if redirects != nil {
		v.Redirects = redirects(at)
	}
	var b bytes.Buffer
	err = parsed.Execute(&b, v)
	return b.Bytes(), err
}

// variable returns a name for variables of a site at a path: "portolan" for "/" and
// "portolan_ports" for "/ports/". Different paths have different names.
func variable(at string) string {
	var b strings.Builder
	b.WriteString("portolan")
	for _, c := range []byte(strings.TrimSuffix(at, "/")) {
		switch {
		case c == '/':
			b.WriteByte('_')
		case c >= '0' && c <= '9' || c >= 'a' && c <= 'z':
			b.WriteByte(c)
		default:
			// A capital letter marks the code, because no other part of the name has one.
			fmt.Fprintf(&b, "X%02X", c)
		}
	}
	return b.String()
}
