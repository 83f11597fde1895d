// Finds out what may be the output of a program that the user has pasted into a search box.

let lines = { typed: "", text: "" };

// isPasted reports whether a query may be a line of the output of a program such as ss: it has a digit, and
// several words or a notation of ports. Only for such a query, pages load the reader of output.
function isPasted(query) {
  return /\d/.test(query) && /\s\S+\s+\S|->|=>|[\u2192\u279c\u21d2]|\d\/\w+\s|\s\S+:\d/.test(query);
}

// keepLines keeps a text of several lines that the user pastes into a box. The box itself has only one line.
function keepLines(text) {
  if (/[^\r\n][\r\n]+[^\r\n]/.test(text)) lines = { typed: null, text };
}

// whole returns the lines that the user has pasted, if the query is what the box shows of them. The box shows
// them in the first query after keepLines.
function whole(query) {
  if (lines.typed === null) lines.typed = query;
  return query === lines.typed ? lines.text : query;
}
