package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
)

// The page has a table with all answers, outside of the element that scripts show. A site with
// few ports has the table, but no questions.
func TestQuizPage(t *testing.T) {
	for _, test := range []struct {
		said []string
		asks int
	}{
		{[]string{"22/tcp [ssh]", "23/tcp [telnet]", "25/tcp [smtp]"}, 0},
		{[]string{"22/tcp [ssh]", "23/tcp [telnet]", "25/tcp [smtp]", "80/tcp [http]"}, 4},
	} {
		var n fixture.Notes
		n.Say(t, "mine", test.said...)
		page := pageOf(t, n.Registry(), Options{}, "quiz.html")
		buttons, rows, scripts := 0, 0, 0
		for e := range nodes(t, page).Descendants() {
			switch {
			case attr(e, "aria-keyshortcuts") != "":
				buttons++
			case e.Type == html.ElementNode && e.Data == "td" && attr(e, "class") == "n":
				rows++
			case e.Type == html.ElementNode && e.Data == "script" && strings.HasPrefix(attr(e, "src"), "assets/quiz"):
				scripts++
			}
		}
		if buttons != test.asks || rows != len(test.said) || scripts != 1 {
			t.Errorf("%d ports: %d answers, %d rows, %d scripts", len(test.said), buttons, rows, scripts)
		}
		if before, _, _ := strings.Cut(page, "<details"); strings.Contains(before, "data-quiz") != (test.asks > 0) {
			t.Errorf("%d ports: the quiz is not as expected", len(test.said))
		}
	}
}
