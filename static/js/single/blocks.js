// Reads the data blocks of the edition in one file. A block is a script element with
// compressed data as text (see base85), which the browser does not run.
//
// This is the first file of the scripts of the edition. bundle.Single joins them in this
// order, in one function. A file uses only names that an earlier file declares:
//
//   blocks    reads the data blocks
//   pack      opens the pack of pages that the build wrote
//   routes    converts addresses of pages to addresses in the file, and back
//   links     changes the links and pictures of a page
//   view      shows a page
//   start     opens the file, and follows the address

// base85 returns the bytes in a text that the Go function base85 wrote: five characters stand for
// four bytes, z for four zeros. n characters at the end of the text stand for n - 1 bytes.
function base85(text) {
  const bytes = new Uint8Array(text.length * 4);
  let length = 0, group = 0, digits = 0;
  function flush(count) {
    for (let i = 0; i < count; i++) bytes[length++] = group >>> (24 - 8 * i);
    group = digits = 0;
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === "z") {
      flush(4);
      continue;
    }
    group = group * 85 + (sign === "v" ? 60 : text.charCodeAt(i)) - 33;
    if (++digits === 5) flush(4);
  }
  const rest = digits - 1;
  if (digits > 0) {
    while (digits++ < 5) group = group * 85 + 84;
    flush(rest);
  }
  return bytes.subarray(0, length);
}

// block returns the data block with an id as bytes.
function block(id) {
  const bytes = base85(document.getElementById(id).textContent);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

function decode(bytes) { return new TextDecoder().decode(bytes); }
