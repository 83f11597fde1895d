package main

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// rightAnswer is the position of the right answer to the question that the page asks, counted
// from 1. The table of the page has it.
const rightAnswer = `(() => {
	const rows = Array.from(document.querySelectorAll("[data-answers] td.n")).map((td) => [td.textContent,
		td.parentElement.cells[1].firstElementChild.textContent]);
	const asked = document.querySelector("[data-question]").textContent;
	const choices = Array.from(document.querySelectorAll(".quiz ol button")).map((b) => b.textContent);
	const number = /^Which service uses port (\d+)\?$/.exec(asked);
	const fits = (choice) => rows.some(([n, name]) => number ? n === number[1] && name === choice
		: n === choice && asked === "Which port does " + name + " use?");
	return choices.filter(fits).length === 1 && new Set(choices).size === 4 ? choices.findIndex(fits) + 1 : 0;
})()`

// quizSays waits until the score begins with a text.
func (t tab) quizSays(score string) {
	t.Helper()
	t.until(fmt.Sprintf(`document.querySelector("[data-score]").textContent.startsWith(%q)`, score))
}

// TestBrowserQuiz answers questions with the keyboard. The score survives a reload.
func TestBrowserQuiz(t *testing.T) {
	for where, root := range addresses(t, buildSite(t)) {
		t.Run(where, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(root+"/quiz.html"))
			tab.quizSays("No answers")
			for i := range 12 {
				right := value(tab, chromedp.Evaluate[int](rightAnswer))
				if right == 0 {
					t.Fatalf("question %d has not one right answer", i+1)
				}
				tab.do(chromedp.KeyEvent(fmt.Sprint(right)))
				tab.quizSays(fmt.Sprintf("%d of %[1]d right. In a row: %[1]d, at most %[1]d.", i+1))
				tab.until(`document.activeElement.matches("[data-next]") && document.querySelector("[data-answer]").textContent.startsWith("Right.")`)
				tab.do(chromedp.KeyEvent(fmt.Sprint(right)), chromedp.KeyEvent(kb.Enter))
				tab.until(`document.activeElement.matches("[data-question]") && document.querySelector("[data-answer]").textContent === ""`)
			}
			wrong := value(tab, chromedp.Evaluate[int](rightAnswer))%4 + 1
			tab.do(chromedp.Click(chromedp.CSS(fmt.Sprintf(".quiz li:nth-child(%d) button", wrong))))
			tab.quizSays("12 of 13 right. In a row: 0, at most 12.")
			if is := value(tab, chromedp.Evaluate[string](`Array.from(document.querySelectorAll("[data-is]")).map((e) => e.dataset.is).sort().join()`)); is != "right,wrong" {
				t.Errorf("the answers are marked %s", is)
			}
			if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
				t.Errorf("the page is %d pixels wide on a screen of 360", width)
			}
			tab.do(chromedp.Navigate(root + "/quiz.html"))
			tab.quizSays("12 of 13 right.")
			tab.do(chromedp.Click(chromedp.CSS(`[data-again]`)))
			tab.quizSays("No answers")
			tab.until(`JSON.parse(localStorage["portolan.quiz"]).asked === 0`)
		})
	}
}

// TestBrowserQuizOfATopic chooses a topic. All questions are about its ports.
func TestBrowserQuizOfATopic(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(chromedp.Navigate(root+"/quiz.html"), chromedp.Evaluate[chromedp.Void](`Storage.prototype.setItem = () => { throw new Error("full") }`))
	// The third topic is chosen as a user does it, with a change event.
	asked := value(tab, chromedp.Evaluate[bool](`(() => {
		const choice = document.querySelector(".quiz select");
		choice.value = "2";
		choice.dispatchEvent(new Event("change"));
		const ports = document.querySelector("[data-answers]").tBodies[2].textContent, next = document.querySelector("[data-next]");
		for (let i = 0; i < 30; i++) {
			const words = document.querySelector("[data-question]").textContent.replace(/^Which (service uses port|port does) (.*?)( use)?\?$/, "$2");
			if (!ports.includes(words)) return false;
			document.querySelector(".quiz ol button").click();
			next.click();
		}
		return true;
	})()`))
	if !asked {
		t.Error("a question is not about the topic")
	}
	// The browser does not store the score, so the page keeps it.
	tab.until(`/^\d+ of 30 right/.test(document.querySelector("[data-score]").textContent)`)
}

// TestBrowserQuizWithoutScripts checks that the page says what it needs, and has the answers.
func TestBrowserQuizWithoutScripts(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			return err
		}),
		chromedp.Navigate(root+"/quiz.html"),
	)
	tab.until(`document.querySelector("noscript").getClientRects().length > 0 && document.querySelector("[data-quiz]").getClientRects().length === 0`)
	tab.do(chromedp.Click(chromedp.CSS(`summary`)))
	tab.until(`document.querySelector("[data-answers] td.n a").getClientRects().length > 0`)
	tab.do(chromedp.Click(chromedp.CSS(`noscript a`)))
	tab.arrives(root + "/sheet.html")
}
