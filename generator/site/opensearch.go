package site

import (
	"bytes"
	"encoding/xml"
	"strings"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// openSearch is the content of opensearch.xml (https://github.com/dewitt/opensearch).
// With this file, a browser can search the site from its address bar. The file contains
// full addresses, so it needs the base URL of the site.
type openSearch struct {
	XMLName       xml.Name        `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName     string          `xml:"ShortName"`
	Description   string          `xml:"Description"`
	InputEncoding string          `xml:"InputEncoding"`
	URLs          []openSearchURL `xml:"Url"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr"`
	Template string `xml:"template,attr"`
}

// maxShortName is the maximum length of ShortName in characters. OpenSearch sets this
// limit.
const maxShortName = 16

// openSearch returns the file opensearch.xml.
func (s *site) openSearch() output.File {
	return output.File{Path: urls.OpenSearch, Render: func(b *bytes.Buffer) error {
		b.WriteString(xml.Header)
		encoder := xml.NewEncoder(b)
		encoder.Indent("", "  ")
		err := encoder.Encode(openSearch{
			ShortName: shortName(s.common.Title), Description: "Find a port or service in " + s.common.Title,
			InputEncoding: "UTF-8",
			URLs: []openSearchURL{
				{"text/html", "results", s.baseURL + urls.Search + "?q={searchTerms}"},
				{openSearchType, "self", s.baseURL + urls.OpenSearch},
			},
		})
		b.WriteByte('\n')
		return err
	}}
}

// shortName cuts a title to at most maxShortName characters. If possible, it cuts after
// a word: shortName("Ports of the office network") returns "Ports of the".
func shortName(title string) string {
	letters := []rune(title)
	if len(letters) <= maxShortName {
		return title
	}
	short := string(letters[:maxShortName+1])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		return short[:i]
	}
	return string(letters[:maxShortName])
}

// openSearchType is the media type of opensearch.xml.
const openSearchType = "application/opensearchdescription+xml"
