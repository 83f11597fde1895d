// Finds the headings in notes under which the words of a query are.

// sectionOf returns the section of a note with the most words of a query in its heading and values: its
// position in index.notes.sections. It returns -1 if the title of the note has all words, or if no section has
// a word.
function sectionOf(index, note, typed) {
  const said = (text) => {
    const folded = words(text).join(" ");
    return typed.filter((word) => folded.indexOf(word) >= 0).length;
  };
  let best = -1, most = 0;
  if (said(index.notes.title[note]) === typed.length) return best;
  index.notes.sections[note].forEach((section, at) => {
    const count = said([section.heading].concat(section.values).join(" "));
    if (count > most) [best, most] = [at, count];
  });
  return best;
}

// eachUnder calls found(row, whole) for each service in the sections of notes. whole is true if the words of
// the query are the whole heading of the section.
function eachUnder(index, notes, sections, typed, found) {
  notes.forEach((note, i) => {
    const section = index.notes.sections[note][sections[i]];
    if (!section) return;
    const whole = words(section.heading).join("") === typed.join("");
    section.rows.forEach((row) => found(row, whole));
  });
}
