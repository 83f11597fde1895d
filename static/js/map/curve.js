// The curve of the chart: where each number is. generator/chart has the same functions in Go,
// and a test that compares them.
//
// This is the first file of the script of map.html. bundle.Map joins them in this order, in one
// function. A file uses only names that an earlier file declares:
//
//   curve  converts numbers to positions, and back
//   spot   chooses a number, and shows what the sources say about it
//   start  handles the pointer, the keyboard and the address

const SIDE = 256, LAST = 65535;

// turned turns the curve in a quarter of a square. right and down are 1 for the right and the
// lower quarters.
function turned(p, side, right, down) {
  if (down === 1) return p;
  return right === 1 ? { x: side - 1 - p.y, y: side - 1 - p.x } : { x: p.y, y: p.x };
}

// pointOf returns the position of a number: the distance from the left and from the top.
function pointOf(n) {
  let p = { x: 0, y: 0 };
  for (let side = 1; side < SIDE; side *= 2, n >>= 2) {
    const right = n >> 1 & 1, down = (n ^ right) & 1;
    p = turned(p, side, right, down);
    p = { x: p.x + side * right, y: p.y + side * down };
  }
  return p;
}

// numberAt returns the number at a position.
function numberAt(p) {
  let n = 0;
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = p.x & side ? 1 : 0, down = p.y & side ? 1 : 0;
    n += side * side * (3 * right ^ down);
    p = turned({ x: p.x % side, y: p.y % side }, side, right, down);
  }
  return n;
}
