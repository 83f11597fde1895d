// Reads the data blocks of the edition in one file. A block is a script element with
// compressed data as base64, which the browser does not run.
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

// block returns the data block with an id as bytes.
function block(id) {
  const packed = atob(document.getElementById(id).textContent), bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

function decode(bytes) { return new TextDecoder().decode(bytes); }
