// Runs scripts of the site on the page.

// run runs a script of the site, which sets the global variable name. It returns a
// promise of the value of this variable. After that, it restores the old value, because
// the page may use it. A page with Trusted Types must allow the policy "portolan".
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
