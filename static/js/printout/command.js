// PROMPT matches shell prompts. TYPED are the names of commands that list ports.
const PROMPT = /^(?:[\w.-]+@[\w.-]+[:~$# ]|\[[\w.-]+@[\w.-]+ [^\]]*\][#$]|(?:PS )?[A-Z]:\\[^>]*>)/;
const TYPED = "ss netstat lsof docker docker-compose podman nmap masscan rustscan cat grep".split(" ");

function isPrompted(text) {
  const trimmed = text.replace(/^[ \t]+/, "");
  return trimmed.startsWith("$ ") || trimmed.startsWith("\u276f ") || PROMPT.test(trimmed);
}

function isCommand(line) {
  let i = 0;
  if (isPrompted(line.text)) return true;
  while (word(line, i) === "#" || word(line, i) === "sudo") i++;
  return TYPED.indexOf(word(line, i)) >= 0 && line.words.length > i + 1;
}
