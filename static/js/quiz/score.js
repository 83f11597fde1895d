// Keeps the score of the quiz. The browser stores it for this site. If the browser does not allow
// this, the score lasts as long as the page.
//
// This is the first file of the script of quiz.html. bundle.Quiz joins its files in this order, in
// one function. A file uses only names that an earlier file declares:
//
//   score      keeps the score
//   questions  makes questions from the table of the page
//   start      shows questions, and handles answers and keys

const KEY = "portolan.quiz";

// NOTHING is the score before the first answer: the answers, those that were right, the right
// answers since the last wrong one, and the longest such row.
const NOTHING = { asked: 0, right: 0, row: 0, best: 0 };

// storedScore returns the stored score, or NOTHING if there is no valid one.
function storedScore() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)), score = {};
    const valid = Object.keys(NOTHING).every((name) => {
      score[name] = kept[name];
      return Number.isInteger(score[name]) && score[name] >= 0;
    });
    return valid ? score : NOTHING;
  } catch (e) {
    return NOTHING;
  }
}

function storeScore(score) {
  try {
    localStorage.setItem(KEY, JSON.stringify(score));
  } catch (e) { /* private browsing, or the storage is full */ }
  return score;
}

// counted returns the score after an answer.
function counted(score, right) {
  const row = right ? score.row + 1 : 0;
  return { asked: score.asked + 1, right: score.right + (right ? 1 : 0), row, best: Math.max(score.best, row) };
}

function scoreText(score) {
  if (score.asked === 0) return "No answers yet.";
  return score.right + " of " + score.asked + " right. In a row: " + score.row + ", at most " + score.best + ".";
}
