// What axe does not see: states with forced colours, print, and the page for unknown addresses.

import { LOOKS, open, wear } from "../browser.mjs";

const SHEETS = 2; // of A4 paper for a port with much to say

// checkForced checks the list of results: the chosen option must differ by more than its
// background, because forced colours replace it. A matched word must be visible: a picture
// of it changes if its letters become transparent. axe does not know the forced colours.
export async function checkForced(page, view, report) {
  await wear(page, LOOKS.forced);
  await open(page, view.address, view.query);
  const outline = await page.$eval(".options [aria-selected=true]", (e) => getComputedStyle(e).outlineStyle);
  if (outline === "none") report("forced", view.name, "the chosen option has no outline");
  const word = await page.$(".options mark"), before = await word.screenshot();
  await word.evaluate((e) => {
    e.style.cssText = "forced-color-adjust: none; text-decoration: none; -webkit-text-fill-color: transparent";
  });
  const same = Buffer.from(before).equals(await word.screenshot());
  if (same) report("forced", view.name, "the matched word is not visible");
}

// checkPrint checks a printed page: its length, what it leaves out, and its chips and dots.
export async function checkPrint(page, view, report) {
  await wear(page, LOOKS.light, "print");
  await page.goto(view.address);
  const faults = await page.evaluate(() => {
    const said = [...document.querySelectorAll(".find, .top nav, .crumb")].filter((e) => e.checkVisibility())
      .map((e) => `.${e.className || "top nav"} is printed`);
    const pale = [...document.querySelectorAll(".chip, .tp, .src")].filter((e) =>
      getComputedStyle(e, "::before").printColorAdjust !== "exact" || getComputedStyle(e).printColorAdjust !== "exact");
    return pale.length > 0 ? [...said, `${pale.length} chips and dots are printed without their colour`] : said;
  });
  faults.forEach((text) => report("print", view.name, text));
  const pdf = Buffer.from(await page.pdf({ format: "A4" })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
  if (sheets > SHEETS) report("print", view.name, `${sheets} sheets of paper, more than ${SHEETS}`);
  await wear(page, LOOKS.light);
}

// checkUnknown opens an address that does not exist, below the root of the server. The page
// must find its site, and name the number in the address.
export async function checkUnknown(page, view, root, report) {
  await page.goto(view.address, { waitUntil: "networkidle0" });
  const links = await page.$$eval("main a, main form", (all) => all.map((e) => e.href || e.action));
  links.filter((url) => !url.startsWith(root)).forEach((url) => report("unknown", view.name, `leads to ${url}`));
  const number = await page.$eval("[data-number] b", (e) => e.checkVisibility() && e.textContent);
  if (!view.address.includes(`${number}.html`)) report("unknown", view.name, `names the number ${number}`);
  await page.type("main .find input", "22");
  await page.waitForSelector(".options a").catch(() => report("unknown", view.name, "the search box finds nothing"));
}
