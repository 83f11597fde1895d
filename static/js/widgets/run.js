// Runs scripts of the site on the page.

// run loads a script of the site. The script sets a global variable, and name is the name
// of this variable. run returns a promise of its value. Then it restores the old value of
// the variable, because the page may use a variable with this name. A page with Trusted
// Types must allow the policy "portolan".
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
