package site

// QuizPage is the page quiz.html. Its script asks about the ports in the table of the page.
type QuizPage struct {
	Page
	Summary string
	Groups  []Usual
	// Choices are the keys of the answers to a question: 1 to 4. They are empty if there are not
	// enough ports for a question.
	Choices []int
	// Script is the address of the script of the page.
	Script string
}

// quizChoices are the keys of the answers to a question.
var quizChoices = []int{1, 2, 3, 4}

func (s *site) quiz(p Page) QuizPage {
	p.setTitle("Quiz")
	view := QuizPage{
		Page: p, Groups: s.usualPorts(p.Root), Script: p.Root + s.assets.Quiz,
		Summary: "Which service uses a port, and which port does a service use?",
	}
	view.Page.Description = view.Summary
	n := 0
	for _, g := range view.Groups {
		n += len(g.Ports)
	}
	if n >= len(quizChoices) {
		view.Choices = quizChoices
	}
	return view
}
