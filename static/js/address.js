// Examples to copy name a stand-in where the build was not told the address of
// the site. A page that comes from a server knows it.

const examples = document.querySelector("[data-stand-in]");
if (examples && /^http/.test(location.protocol)) {
  const site = new URL("./" + document.currentScript.getAttribute("data-root"), location.href).href;
  examples.querySelectorAll("code").forEach((code) => {
    code.textContent = code.textContent.split(examples.getAttribute("data-stand-in")).join(site);
  });
}
