// Makes questions from the table of the page.

// readPorts returns the rows of the table. The topic of a row is the number of its tbody.
function readPorts(table) {
  const ports = [];
  Array.from(table.tBodies).forEach((body, topic) => {
    body.querySelectorAll(".n a").forEach((a) => {
      const name = a.closest("tr").cells[1].firstElementChild.textContent;
      ports.push({ number: a.textContent, page: a.getAttribute("href"), name, topic });
    });
  });
  return ports;
}

function oneOf(list) { return list[Math.floor(Math.random() * list.length)]; }

// takeOne removes a random item from a list and returns it.
function takeOne(list) { return list.splice(Math.floor(Math.random() * list.length), 1)[0]; }

// question returns a question about one of the ports: the port, the text and the choices, in random
// order. A choice is a port, and its text is a number or a name. A choice has neither the number
// nor the name of another one. Choices of the same topic are taken first. before is the port of the
// question before, or null.
function question(ports, topic, before, choices) {
  const asked = ports.filter((p) => topic < 0 || p.topic === topic), other = asked.filter((p) => p !== before);
  const port = oneOf(other.length > 0 ? other : asked), byNumber = Math.random() < 0.5;
  const taken = [port], near = ports.filter((p) => p.topic === port.topic), far = ports.slice();
  while (taken.length < choices && near.length + far.length > 0) {
    const next = takeOne(near.length > 0 ? near : far);
    if (taken.every((p) => p.number !== next.number && p.name !== next.name)) taken.push(next);
  }
  const mixed = [];
  while (taken.length > 0) mixed.push(takeOne(taken));
  return {
    port,
    text: byNumber ? "Which service uses port " + port.number + "?" : "Which port does " + port.name + " use?",
    choices: mixed.map((p) => ({ port: p, text: byNumber ? p.name : p.number }))
  };
}
