// Scripts of the site on the page of another.

// run runs a script of the site and takes away the global that it sets: the
// page may have one of that name. A page that demands Trusted Types has to
// allow the policy "portolan".
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
