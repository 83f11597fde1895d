// Explains sockets: which service each belongs to, and what stands out. Pages call explain
// with the sockets that readOutput found. The command explain runs the same script.

// scope returns who can reach an address: "all" for all addresses of a machine, "loopback",
// "private", "public" or "" if the address does not show it. Private addresses are those of
// RFC 1918, RFC 4193 and RFC 6598, and link-local addresses.
function scope(address) {
  const plain = address.toLowerCase().replace(/^\[|\]$/g, "").replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/, "");
  if (plain === "*" || plain === "0.0.0.0" || plain === "::") return "all";
  if (plain === "localhost" || plain === "::1") return "loopback";
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(plain);
  if (bytes) return scopeOfIPv4(Number(bytes[1]), Number(bytes[2]));
  if (!/^[\da-f]+:[\da-f:]*$/.test(plain)) return "";
  if (/^(fe[89ab]|f[cd])[\da-f]*:/.test(plain)) return "private";
  return /^[23][\da-f]{3}:/.test(plain) ? "public" : "";
}

function scopeOfIPv4(a, b) {
  if (a === 127) return "loopback";
  if (a === 0 || a > 223) return "";
  const isPrivate = a === 10 || a === 172 && b >> 4 === 1 || a === 192 && b === 168 || a === 169 && b === 254 ||
    a === 100 && b >> 6 === 1;
  return isPrivate ? "private" : "public";
}
