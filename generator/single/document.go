package single

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"html"
	"strings"

	"portolan/generator/bundle"
)

// Mark is the beginning of each edition in one file. It shows which files a build may
// replace.
const Mark = "<!doctype html><!-- portolan: the whole site in one file -->\n"

// document is the HTML of the edition without its data blocks. style and loader are
// inline. loader runs script, which is also a data block. The policy contains the hashes of
// these three, and forbids everything else except pictures in data addresses.
type document struct {
	title, version, style, loader, script string
	icon                                  []byte
	blocks                                []block
}

// block is data in a script element that the browser does not run. kind is the media
// type of a picture, or empty.
type block struct {
	id, kind string
	content  []byte
}

const head = Mark + `<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '%[1]s' '%[2]s'; style-src '%[3]s'; ` +
	`img-src data:; form-action 'none'; base-uri 'none'">
<title>%[4]s</title>
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<meta name="generator" content="portolan %[5]s">
<link rel="icon" href="data:image/svg+xml;base64,%[6]s">
<style>%[7]s</style></head>
<body><main class="wrap"><h1>%[4]s</h1>
<noscript><p>This file shows its pages with JavaScript. Allow JavaScript for it, and open it again.</p></noscript></main>
`

// write writes the HTML.
func (d document) write(b *bytes.Buffer) error {
	if strings.Contains(strings.ToLower(d.style), "</style") || strings.Contains(strings.ToLower(d.loader), "</script") {
		return fmt.Errorf("a style sheet or a script contains its own end tag")
	}
	fmt.Fprintf(b, head, bundle.Hash([]byte(d.loader)), bundle.Hash([]byte(d.script)), bundle.Hash([]byte(d.style)), html.EscapeString(d.title),
		html.EscapeString(d.version), base64.StdEncoding.EncodeToString(d.icon), d.style)
	for _, data := range d.blocks {
		fmt.Fprintf(b, `<script type="application/octet-stream" id="%s"`, html.EscapeString(data.id))
		// A picture becomes a data URL, which must be base64. base94 is eight per cent shorter.
		if data.kind == "" {
			fmt.Fprintf(b, ">%s</script>\n", base94(data.content))
			continue
		}
		fmt.Fprintf(b, " data-type=\"%s\">%s</script>\n", data.kind, base64.StdEncoding.EncodeToString(data.content))
	}
	fmt.Fprintf(b, "<script>%s</script></body></html>\n", d.loader)
	return nil
}

// compressed returns data in the zlib format, which browsers can decompress.
func compressed(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := zlib.NewWriterLevel(&b, zlib.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
