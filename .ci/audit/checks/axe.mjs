// Accessibility, with axe: no violation in a light, a dark or a forced look.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { LOOKS, open, wear } from "../browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// axe leaves out this rule if it is not asked for: links are large, or far from each other.
const ALL = { rules: { "target-size": { enabled: true } } };

const TARGETS = { type: "rule", values: ["target-size"] };

const WIDE = 1280, PHONE = 360;

// In a dark or forced look, only rules about colours can have another result.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

export async function checkAxe(page, view, report) {
  await open(page, view.address, view.query);
  await page.evaluate(axe);
  const passes = [
    ["light", LOOKS.light, WIDE, ALL], ["phone", LOOKS.light, PHONE, { runOnly: TARGETS, ...ALL }],
    ["dark", LOOKS.dark, WIDE, { runOnly: COLOURS }], ["forced", LOOKS.forced, WIDE, { runOnly: COLOURS }],
  ];
  for (const [name, look, width, rules] of passes) {
    await wear(page, look);
    await page.setViewport({ width, height: 900 });
    const options = { resultTypes: ["violations"], ...rules };
    const found = await page.evaluate((o) => window.axe.run(document, o).then((r) => r.violations.map((v) =>
      `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", "))), options);
    found.forEach((text) => report("axe", view.name, `${name}: ${text}`));
  }
}
