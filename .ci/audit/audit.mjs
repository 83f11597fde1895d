// Checks a site in a browser: node audit.mjs FOLDER. See the files in checks/.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { checkAxe } from "./checks/axe.mjs";
import { listen } from "./checks/console.mjs";
import { checkLighthouse } from "./checks/lighthouse.mjs";
import { checkForced, checkPrint, checkUnknown } from "./checks/looks.mjs";
import { checkNu } from "./checks/nu.mjs";
import { checkScroll } from "./checks/scroll.mjs";
import { checkSizes } from "./checks/sizes.mjs";
import { chosen, pagesOf, sampled } from "./kinds.mjs";
import { newReport } from "./known.mjs";
import { serve } from "./server.mjs";
import { LEADING, viewsOf } from "./views.mjs";

const RANDOM = 200; // pages for the Nu checker, besides one of each kind
const HEAVY = 15_000; // elements of a page that is not opened in the browser, because that takes minutes
const folder = resolve(process.argv[2]), pages = pagesOf(folder), kinds = chosen(folder, pages, LEADING);
const { report, finish } = newReport(fileURLToPath(new URL("known.txt", import.meta.url)));
const site = await serve(folder), browser = await launch(), began = Date.now();

const timed = async (name, work) => {
  const start = Date.now();
  await work;
  console.log(`audit: ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
};

// inTabs checks the views in two tabs at once.
async function inTabs(views) {
  const rest = [...views];
  await Promise.all([1, 2].map(async () => {
    const tab = await browser.newPage(), record = listen(tab, site.origin, report);
    for (let view = rest.shift(); view; view = rest.shift()) {
      record.begin(view);
      await checkAxe(tab, view, report);
      await checkScroll(tab, view, site.origin, report);
    }
    await tab.close();
  }));
}

const elements = checkSizes(folder, pages, report), heavy = kinds.filter((page) => elements.get(page) > HEAVY);
const opened = kinds.filter((page) => !heavy.includes(page));
heavy.forEach((page) => report("browser", page, `not opened: ${elements.get(page)} elements`, elements.get(page)));
await timed("Nu", checkNu(folder, [...new Set([...kinds, ...sampled(pages, RANDOM)])], report));
const looks = async () => {
  const tab = await browser.newPage(), at = (name) => viewsOf(site.root, []).find((view) => view.name === name);
  await checkForced(tab, at("ports/443.html+results"), report);
  await checkPrint(tab, { name: "ports/443.html", address: site.root + "ports/443.html" }, report);
  await checkUnknown(tab, at("404.html+unknown"), site.root, report);
  await tab.close();
};
await timed("forced colours, print, an unknown address", looks());
await timed("axe, sideways scroll, requests", inTabs(viewsOf(site.root, opened)));
for (const page of LEADING.filter((page) => opened.includes(page))) {
  await timed(`Lighthouse, ${page}`, checkLighthouse(browser, { name: page, address: site.root + page }, report));
}
await browser.close();
site.stop();
const { known, faults } = finish();
const seconds = Math.round((Date.now() - began) / 1000);
console.log(`audit: ${pages.length} pages, ${opened.length} of them in the browser, ${seconds} s: ` +
  `${faults} faults, ${known} known`);
process.exitCode = faults > 0 ? 1 : 0;
