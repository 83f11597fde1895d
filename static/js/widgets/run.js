// Runs scripts of the site on the page.

// run runs a script of the site. It returns a promise of the global variable that the
// script sets, and restores the old value of this variable, which the page may use. A
// page with Trusted Types must allow the policy "portolan".
var policy = null;
function run(path, name) {
  return new Promise(function (resolve, reject) {
    var tag = document.createElement("script"), before = window[name];
    if (window.trustedTypes && !policy) policy = trustedTypes.createPolicy("portolan", { createScriptURL: String });
    tag.onload = function () {
      resolve(window[name]);
      if (before) window[name] = before;
      else delete window[name];
      tag.remove();
    };
    tag.onerror = reject;
    tag.charset = "utf-8";
    tag.src = policy ? policy.createScriptURL(site + path) : site + path;
    document.head.append(tag);
  });
}
