// Shows questions, and handles answers and keys.

// startQuiz starts the quiz of the page. table has the ports.
function startQuiz(place, table) {
  const find = (name) => place.querySelector("[data-" + name + "]");
  const quiz = {
    ports: readPorts(table), topic: -1, asked: null, done: false, score: storedScore(),
    buttons: Array.from(place.querySelectorAll("ol button")), text: find("question"), answer: find("answer"),
    link: find("page"), next: find("next"), total: find("score")
  };
  quiz.buttons.forEach((button, i) => button.addEventListener("click", () => answer(quiz, i)));
  quiz.next.addEventListener("click", () => {
    ask(quiz);
    quiz.text.focus();
  });
  place.querySelector("select").addEventListener("change", (event) => {
    quiz.topic = Number(event.target.value);
    ask(quiz);
  });
  find("again").addEventListener("click", () => { showScore(quiz, storeScore(NOTHING)); });
  document.addEventListener("keydown", (event) => chooseByKey(quiz, event));
  place.hidden = false;
  showScore(quiz, quiz.score);
  ask(quiz);
}

function showScore(quiz, score) {
  quiz.score = score;
  quiz.total.textContent = scoreText(score);
}

// ask shows the next question.
function ask(quiz) {
  quiz.asked = question(quiz.ports, quiz.topic, quiz.asked && quiz.asked.port, quiz.buttons.length);
  quiz.done = false;
  quiz.text.textContent = quiz.asked.text;
  quiz.answer.textContent = "";
  quiz.link.hidden = quiz.next.hidden = true;
  quiz.buttons.forEach((button, i) => {
    const choice = quiz.asked.choices[i];
    button.parentElement.hidden = !choice;
    button.textContent = choice ? choice.text : "";
    button.removeAttribute("data-is");
    button.removeAttribute("aria-disabled");
  });
}

// answer handles the answer with a number. It marks the right answer, and a wrong one.
function answer(quiz, i) {
  if (quiz.done || !quiz.asked.choices[i]) return;
  const { port, choices } = quiz.asked, chosen = choices[i].port, right = chosen === port;
  const says = (p) => "Port " + p.number + " is " + p.name + ".";
  quiz.done = true;
  quiz.buttons.forEach((button, n) => {
    const is = choices[n] && choices[n].port === port ? "right" : n === i ? "wrong" : "";
    button.setAttribute("aria-disabled", "true");
    if (!is) return;
    button.setAttribute("data-is", is);
    button.textContent += is === "right" ? " \u2713" : " \u2717";
  });
  quiz.answer.textContent = (right ? "Right. " : "Wrong. ") + says(port) + (right ? "" : " " + says(chosen));
  quiz.link.textContent = "Page of port " + port.number;
  quiz.link.setAttribute("href", port.page);
  quiz.link.hidden = quiz.next.hidden = false;
  showScore(quiz, storeScore(counted(quiz.score, right)));
  quiz.next.focus();
}

// chooseByKey handles the keys 1, 2, 3 and so on.
function chooseByKey(quiz, event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  answer(quiz, Number(event.key) - 1);
}

const place = document.querySelector("[data-quiz]");
if (place) startQuiz(place, document.querySelector("[data-answers]"));
