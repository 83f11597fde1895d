// Takes pictures of each kind of page: node screenshots.mjs SITE FOLDER [TEXT]. With a text,
// only of pages whose path contains it.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launch, LOOKS, open, wear } from "./browser.mjs";
import { chosen, pagesOf } from "./kinds.mjs";
import { serve } from "./server.mjs";
import { LEADING, viewsOf } from "./views.mjs";

const WIDTHS = [360, 768, 1280, 1920], HIGHEST = 4000;
const PAPER = 718; // the width of A4 without the margins, in CSS pixels

const [folder, into, only = ""] = [resolve(process.argv[2]), resolve(process.argv[3]), process.argv[4]];
const site = await serve(folder), browser = await launch(), tab = await browser.newPage();
mkdirSync(into, { recursive: true });

// shoot takes one picture of the open page.
async function shoot(name, width) {
  await tab.setViewport({ width, height: 900 });
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.screenshot({
    path: join(into, name + ".png"), captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(Math.max(height, 900), HIGHEST) },
  });
}

let count = 0;
for (const view of viewsOf(site.root, chosen(folder, pagesOf(folder), LEADING)).filter((v) => v.name.includes(only))) {
  const name = view.name.replaceAll("/", "_").replace(".html", "");
  await tab.setViewport({ width: 1280, height: 900 });
  await wear(tab, LOOKS.light);
  await open(tab, view.address, view.query);
  for (const [look, values] of Object.entries(LOOKS)) {
    await wear(tab, values);
    for (const width of WIDTHS) await shoot(`${name}-${look}-${width}`, width);
  }
  await wear(tab, LOOKS.light, "print");
  await shoot(`${name}-print`, PAPER);
  count += 3 * WIDTHS.length + 1;
}
await browser.close();
site.stop();
console.log(`${count} pictures in ${into}`);
