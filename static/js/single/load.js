// Starts the scripts of the edition. They are in a data block, because they are three times as large
// without compression. The policy of the file allows them by their hash.

// fail shows a sentence about a file that cannot be opened.
function fail(text) {
  const p = document.createElement("p");
  p.setAttribute("role", "alert");
  p.textContent = text;
  document.querySelector("main").appendChild(p);
}

function failDamaged() { fail("This file is damaged or incomplete. Copy it again."); }

// portolanFile contains the functions of these two files that the other scripts use.
window.portolanFile = { block, decode, failDamaged };

if (typeof DecompressionStream === "undefined") {
  fail("This browser is too old for this file. Firefox 113, Chrome 80, Safari 16.4 and later versions can open it.");
} else {
  block("_script").then((bytes) => {
    const script = document.createElement("script");
    script.setAttribute("data-root", "#/");
    script.textContent = decode(bytes);
    document.body.appendChild(script);
  }).catch(failDamaged);
}
