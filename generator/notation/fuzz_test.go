package notation

import "testing"

// FuzzTitles checks that no title, header or remark causes a panic.
func FuzzTitles(f *testing.F) {
	for _, title := range []string{"TCP/UDP ports", "Port(s)", "All ports are TCP unless noted",
		"discovery, UDP only", "№ порта", "状态码"} {
		f.Add(title)
	}
	f.Fuzz(func(_ *testing.T, title string) {
		ReadHead(title)
		TopicOf(title)
		SectionTransports(title)
		SentenceTransports(title)
		TailTransports(title)
		SectionState(title)
	})
}
