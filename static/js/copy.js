// Copies the command next to a button with the class copy.

// copyText copies the text of an element. The browser has no clipboard object on a page that
// was loaded over plain HTTP; the old command still copies the selection there.
function copyText(from) {
  if (navigator.clipboard) return navigator.clipboard.writeText(from.textContent);
  getSelection().selectAllChildren(from);
  return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (!button) return;
  button.setAttribute("aria-live", "polite");
  copyText(button.parentElement.querySelector("code"))
    .then(() => { button.textContent = "Copied"; }, () => { button.textContent = "Not copied"; })
    .then(() => setTimeout(() => { button.textContent = "Copy"; }, 2000));
});
