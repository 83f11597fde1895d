// Starts Chromium and sets what a page believes about the screen.

import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";

const NAMES = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(Boolean);

// launch starts the first browser that is installed.
export function launch() {
  const path = NAMES.map((name) => {
    try { return execFileSync("sh", ["-c", `command -v "${name}"`], { encoding: "utf8" }).trim(); } catch { return ""; }
  }).find(Boolean);
  if (!path) throw new Error("Chromium is not installed (or set CHROMIUM to its path)");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"];
  return puppeteer.launch({ executablePath: path, headless: true, args, protocolTimeout: 300_000 });
}

// The looks in which each page is checked.
export const LOOKS = {
  light: { scheme: "light", forced: "none" },
  dark: { scheme: "dark", forced: "none" },
  forced: { scheme: "dark", forced: "active" },
};

// wear sets the look of a page; print is a media type.
export async function wear(page, look, media = "screen") {
  const session = page._session ??= await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    media,
    features: [
      { name: "prefers-color-scheme", value: look.scheme }, { name: "forced-colors", value: look.forced },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  });
}

// open opens an address. If query is not empty, it types the query into the first search box
// in the page, and waits for the results.
export async function open(page, address, query) {
  await page.goto(address, { waitUntil: "load" });
  if (!query) return;
  await page.type("main .find input, .find input", query);
  await page.waitForSelector(".options a", { visible: true });
}
