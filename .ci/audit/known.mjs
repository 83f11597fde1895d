// The list of known faults, and the report that uses it.

import { readFileSync } from "node:fs";

const MOST = 20; // faults of one check that are printed

// newReport returns the function with which checks report faults, and a function that prints
// them and returns the number of faults that are new or worse than in known.txt.
export function newReport(file) {
  const known = readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [check, page, most] = line.split(/\s+/);
    return { line, check, page, most: Number(most) || Infinity, seen: 0 };
  });
  const fresh = new Set(), old = new Set();
  const report = (check, page, text, value = 0) => {
    const entry = known.find((k) => k.check === check && k.page === page && value <= k.most);
    if (entry) entry.seen++;
    (entry ? old : fresh).add(`${check} ${page}: ${text}`);
  };
  const finish = () => {
    old.forEach((text) => console.log(`known: ${text}`));
    // One mistake in a template gives a fault on each page.
    [...new Set([...fresh].map((text) => text.split(" ")[0]))].forEach((check) => {
      const all = [...fresh].filter((text) => text.startsWith(check + " "));
      all.slice(0, MOST).forEach((text) => console.log(`fault: ${text}`));
      if (all.length > MOST) console.log(`fault: ${check}: and ${all.length - MOST} more`);
    });
    const gone = known.filter((k) => k.seen === 0);
    gone.forEach((k) => console.log(`gone: ${k.line}: remove this line from known.txt`));
    return { known: old.size, faults: fresh.size + gone.length };
  };
  return { report, finish };
}
