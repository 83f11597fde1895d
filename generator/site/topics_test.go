package site

import (
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/text"
)

func topicSite(t *testing.T) *site {
	t.Helper()
	var n fixture.Notes
	about := n.About("mine-smtp", "SMTP")
	about.Traits = registry.Traits{Encryption: registry.EncryptionOptional, Exposure: registry.ExposureInternet,
		ExposureReason: "Mail comes from <everywhere>."}
	about.Since, about.TopicNames = "1982", []string{"mail"}
	d := fixture.Draft(t, "25/tcp [SMTP]: delivery")
	n.Add("mine-smtp", d)
	d = fixture.Draft(t, "465/tcp [SMTP]: submission")
	d.Traits.Encryption = registry.EncryptionRequired
	n.Add("mine-smtp", d)
	topic := n.Note("mine-mail")
	topic.Title, topic.TopicPage, topic.Description, topic.Aliases = "Mail & post", "mail", "all mail", []string{"email"}
	topic.Blocks = []text.Block{text.Paragraph{Spans: fixture.Words("Welcome.")}}
	n.Say(t, "mine", "80/tcp [HTTP]")
	return siteOf(&n)
}

// The page of a topic shows the usual ports first, and the text of the note about the topic.
func TestTopicPages(t *testing.T) {
	s := topicSite(t)
	view := s.topic(s.page("topics/mail.html"), s.reg.Topics()[0])
	if view.Name != "Mail & post" || view.Summary != "All mail." || len(view.Aliases) != 1 || view.Written != "mine-mail.md" ||
		!strings.Contains(string(view.Body), "Welcome.") || view.Data.Text != "api/v1/topics/mail.json" {
		t.Errorf("%+v", view)
	}
	if usual, others := string(view.Usual), string(view.Others); strings.Count(usual, "<tr>") != 1 ||
		!strings.Contains(usual, "ports/25.html") || strings.Count(others, "<tr>") != 1 || !strings.Contains(others, "ports/465.html") {
		t.Errorf("usual ports are\n%s\nothers are\n%s", usual, others)
	}
	list := s.topicList(s.page("topics/index.html"))
	if len(list.Topics) != 1 || list.Topics[0].Count != "2 services" || len(list.Topics[0].Usual) != 1 ||
		list.Topics[0].URL != "../topics/mail.html" || list.Topics[0].Usual[0].URL != "../ports/25.html" {
		t.Errorf("%+v", list.Topics)
	}
	if !s.common.Topics {
		t.Error("the header has no link to the topics")
	}
}

// A row of a port shows the encryption, the exposure with its reason, and the topics. The page
// of a protocol shows those of its note at the top, and what differs in the rows.
func TestTraits(t *testing.T) {
	s := topicSite(t)
	rows := string(s.portRows(s.page("ports/25.html"), 25, 25, s.reg.ServicesAt(25)))
	for _, want := range []string{
		`<a class="badge optional" href="../protocols/smtp.html#_l`, `title="mine-smtp.md:`,
		`<a class="badge internet" href="`, `<a class="badge topic" href="../topics/mail.html">Mail &amp; post</a>`,
		"<p>Mail comes from &lt;everywhere&gt;.</p>",
	} {
		if !strings.Contains(rows, want) {
			t.Errorf("the row has no %s:\n%s", want, rows)
		}
	}
	if rows := string(s.portRows(s.page("ports/80.html"), 80, 80, s.reg.ServicesAt(80))); strings.Contains(rows, "traits") {
		t.Errorf("a service without traits has the row\n%s", rows)
	}
	smtp, _ := s.reg.Named("smtp")
	view := s.protocol(s.page("protocols/smtp.html"), smtp[0])
	if got := view.Traits; len(got.Badges) != 2 || got.Badges[0] != (Badge{"optional", "encryption optional"}) ||
		got.Since != "1982" || got.Reason != "Mail comes from <everywhere>." || len(got.Topics) != 1 {
		t.Errorf("%+v", got)
	}
	if services := string(view.Services); strings.Count(services, "badge required") != 1 ||
		strings.Contains(services, "badge optional") || strings.Contains(services, "badge internet") {
		t.Errorf("the rows of the protocol are\n%s", services)
	}
}
