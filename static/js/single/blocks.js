// Reads the data blocks of the edition in one file. A block is a script element with
// compressed data as text (see base94), which the browser does not run.
//
// The edition begins with two files, which bundle.Loader joins in this order, in one function:
//
//   blocks    reads the data blocks
//   load      starts the other scripts, which are in a data block
//
// bundle.Single joins the files of the edition among the other scripts. A file uses only names that
// an earlier file declares:
//
//   pack      opens the pack of pages that the build wrote
//   routes    converts addresses of pages to addresses in the file, and back
//   links     changes the links and pictures of a page
//   view      shows a page
//   start     opens the file, and follows the address

// base94 returns the bytes in a text that the Go function base94 wrote: 11 characters are the
// digits of a number of 9 bytes. n characters at the end stand for n - 1 bytes, or n - 2 if there
// are more than 5.
function base94(text) {
  const rest = text.length % 11, whole = (text.length - rest) / 11 * 9;
  const bytes = new Uint8Array(whole + (rest > 5 ? rest - 2 : Math.max(rest - 1, 0)));
  for (let from = 0, at = 0; from < text.length; from += 11, at += 9) {
    const end = Math.min(at + 9, bytes.length);
    for (let i = from; i < Math.min(from + 11, text.length); i++) {
      const code = text.charCodeAt(i);
      let carry = code - (code > 60 ? 33 : 32);
      for (let k = end - 1; k >= at; k--) {
        carry += bytes[k] * 94;
        bytes[k] = carry;
        carry >>= 8;
      }
    }
  }
  return bytes;
}

// block returns the data block with an id as bytes.
function block(id) {
  const bytes = base94(document.getElementById(id).textContent);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

function decode(bytes) { return new TextDecoder().decode(bytes); }
