// Package hosts knows the places where a site is published: hosting services and web
// servers. For each of them it has the files that it reads, its limits, and the
// compressed files that it can send.
package hosts

import (
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Host is a place where a site is published.
type Host struct {
	// ID is the name on the command line, such as "github". Name is the name in messages.
	// An unknown host has no Name.
	ID, Name string
	// Limits are the limits that Check compares the site with.
	Limits []Limit
	// Encodings are the content encodings of the compressed files that the host sends instead
	// of a file: "gzip", "br" and "zstd". Services compress files themselves.
	Encodings []string
	// TopFiles are files that the host reads only at the root of its domain.
	TopFiles []string

	rules []rule
	// redirects returns the redirects to the pages of ports for a site at a path.
	redirects func(path string) []redirect
}

// rule is a file with settings of a host. source is its template in static/hosting.
type rule struct{ source, path string }

var (
	headerRules   = rule{"_headers", "_headers"}
	redirectRules = rule{"_redirects", "_redirects"}
	nginxHTTP     = rule{"nginx-http.conf", urls.Hosting + "nginx-http.conf"}
	nginxServer   = rule{"nginx-server.conf", urls.Hosting + "nginx-server.conf"}
	caddySnippet  = rule{"portolan.caddy", urls.Hosting + "portolan.caddy"}
	s3Website     = rule{"s3-website.json", urls.Hosting + "s3-website.json"}
	noJekyll      = rule{path: ".nojekyll"}
)

// None is the ID of a host that is not known.
const None = "none"

// unknown is the host if the user names none. Some services read _headers, and all others
// ignore it.
var unknown = Host{ID: None, Encodings: []string{"gzip", "br", "zstd"}, rules: []rule{headerRules}}

var all = []Host{
	{
		ID: "github", Name: "GitHub Pages", Limits: githubLimits, TopFiles: []string{urls.Robots},
		rules: []rule{noJekyll},
	}, {
		ID: "gitlab", Name: "GitLab Pages", Limits: gitlabLimits, TopFiles: []string{urls.Robots},
		rules: []rule{redirectRules}, redirects: ofAnySegment,
	}, {
		ID: "cloudflare", Name: "Cloudflare Pages", Limits: cloudflareLimits,
		TopFiles: []string{headerRules.path, redirectRules.path, urls.Robots},
		rules:    []rule{headerRules, redirectRules}, redirects: ofDigits,
	}, {
		ID: "netlify", Name: "Netlify", Limits: netlifyLimits,
		TopFiles: []string{headerRules.path, redirectRules.path, urls.Robots},
		rules:    []rule{headerRules, redirectRules}, redirects: ofAnySegment,
	}, {
		ID: "s3", Name: "Amazon S3", TopFiles: []string{urls.Robots}, rules: []rule{s3Website},
	}, {
		ID: "nginx", Name: "nginx", TopFiles: []string{urls.Robots}, Encodings: []string{"gzip", "br"},
		rules: []rule{nginxHTTP, nginxServer},
	}, {
		ID: "caddy", Name: "Caddy", TopFiles: []string{urls.Robots}, Encodings: []string{"gzip", "br", "zstd"},
		rules: []rule{caddySnippet},
	},
}

// Find returns the host with an ID. For "", it returns the host None. It reports false if
// no host has this ID.
func Find(id string) (Host, bool) {
	if id == "" || id == None {
		return unknown, true
	}
	for _, h := range all {
		if h.ID == id {
			return h, true
		}
	}
	return Host{}, false
}

// Files returns the files that the host reads, for a site at an address. The address is
// one that registry.ParseBaseURL returns, or empty: then the site is at the root of its
// domain. Files returns an error if a rule cannot contain the path of the address. The
// file of an unknown host can contain every path.
func (h Host) Files(s Site) ([]output.File, error) {
	if h.Name != "" {
		if err := s.checkPath(); err != nil {
			return nil, err
		}
	}
	var files []output.File
	for _, r := range h.rules {
		content, err := s.render(r.source, h.redirects)
		if err != nil {
			return nil, err
		}
		files = append(files, output.Static(r.path, content))
	}
	return files, nil
}

// Check returns an error if a site exceeds a limit of the host. The parameter paths are the
// paths of its files. Check calls sizes only if the host limits a size and the numbers of
// files are within the limits.
func (h Host) Check(paths []string, sizes Sizes) error { return check(h.Name, h.Limits, paths, sizes) }

// ServerRules are the rules for web servers that the page embed.html shows.
type ServerRules struct{ NginxHTTP, NginxServer, Caddy string }

// example is the address in the rules of a site whose address is not known.
const example = "https://example.org/ports/"

// Rules returns the rules for web servers. They are for the address https://example.org/ports/
// if the address of the site is not known, or if a rule cannot contain its path.
func Rules(s Site) (ServerRules, error) {
	if s.BaseURL == "" || s.checkPath() != nil {
		s.BaseURL = example
	}
	var rules ServerRules
	for _, r := range []struct {
		rule
		text *string
	}{{nginxHTTP, &rules.NginxHTTP}, {nginxServer, &rules.NginxServer}, {caddySnippet, &rules.Caddy}} {
		content, err := s.render(r.source, nil)
		if err != nil {
			return rules, err
		}
		*r.text = string(content)
	}
	return rules, nil
}
