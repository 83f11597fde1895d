// Loads JSON files of the site.

var API = "api/v1/", DIRECTORY = "embed/v1.json", PLACES = "embed/v1-places.json";

// ask returns a promise of the content of a JSON file. The content is null if the file
// does not exist. Each file is fetched only once, except after an error.
var asked = {};
function ask(path) {
  if (!asked[path]) {
    asked[path] = fetch(site + path, { credentials: "omit" }).then(function (answer) {
      if (answer.status === 404) return null;
      if (!answer.ok) throw answer.status;
      return answer.json();
    });
    asked[path].catch(function () { delete asked[path]; });
  }
  return asked[path];
}
