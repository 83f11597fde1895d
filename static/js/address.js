// If the build does not know the address of the site, the examples on a page contain a
// placeholder instead. The attribute data-stand-in contains this placeholder. When the
// page is opened over HTTP, this script replaces the placeholder with the address of the
// site.

const examples = document.querySelector("[data-stand-in]");
if (examples && /^http/.test(location.protocol)) {
  const site = new URL("./" + document.currentScript.getAttribute("data-root"), location.href).href;
  examples.querySelectorAll("code").forEach((code) => {
    code.textContent = code.textContent.split(examples.getAttribute("data-stand-in")).join(site);
  });
}
