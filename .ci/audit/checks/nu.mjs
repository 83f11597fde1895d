// Valid HTML, with the Nu checker: no error and no warning.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

const { resolve } = createRequire(import.meta.url);

// Nu does not know what 'self' means for a file on disk.
const OWN_FILE = /^Resource violates Content Security Policy \(meta tag\): (external )?\w+ “(?!\w+:|\/\/)/;

// A data block is no script: browsers do not run it, and the policy does not apply to it.
const isDataBlock = (m) => m.message.startsWith("Inline script violates") && m.extract.includes('type="application/ld+json"');

// checkNu checks pages. It returns a promise, because Java runs next to the browser.
export async function checkNu(folder, pages, report) {
  const jar = join(resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
  const args = ["-Xss4m", "-jar", jar, "--exit-zero-always", "--stdout", "--format", "json"];
  const checker = spawn("java", [...args, ...pages.map((page) => join(folder, page))]);
  let said = "", failed = "";
  checker.stdout.on("data", (data) => { said += data; });
  checker.stderr.on("data", (data) => { failed += data; });
  const code = await new Promise((done) => checker.on("close", done));
  if (code !== 0) throw new Error(`the Nu checker ended with code ${code}: ${failed.slice(0, 400)}`);
  const counts = (m) => (m.type === "error" || m.subType === "warning") && !OWN_FILE.test(m.message) && !isDataBlock(m);
  JSON.parse(said).messages.filter(counts).forEach((m) => {
    const page = relative(folder, decodeURIComponent(new URL(m.url).pathname));
    report("nu", page, `${m.subType || m.type}: line ${m.lastLine}: ${m.message}`);
  });
}
