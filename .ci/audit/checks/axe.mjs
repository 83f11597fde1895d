// Accessibility, with axe: no violation in a light, a dark or a forced look.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { LOOKS, open, wear } from "../browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// In a dark or forced look, only rules about colours can have another result.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

export async function checkAxe(page, view, report) {
  await open(page, view.address, view.query);
  await page.evaluate(axe);
  for (const [name, look] of Object.entries(LOOKS)) {
    await wear(page, look);
    const options = { resultTypes: ["violations"], ...(name === "light" ? {} : { runOnly: COLOURS }) };
    const found = await page.evaluate((o) => window.axe.run(document, o).then((r) => r.violations.map((v) =>
      `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", "))), options);
    found.forEach((text) => report("axe", view.name, `${name}: ${text}`));
  }
}
