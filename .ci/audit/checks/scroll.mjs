// No page is wider than its window: no sideways scroll at any common width.

const NARROW = 320, WIDE = 1920, STEP = 16;

// checkScroll measures the page in a frame of each width. The frame has the same origin, so
// the measurement is one call.
export async function checkScroll(page, view, origin, report) {
  await page.goto(origin + "/frame.html");
  const wide = await page.evaluate(async (address, query, from, to, step) => {
    const frame = document.createElement("iframe");
    frame.style.cssText = `border: 0; height: 800px; width: ${to}px`;
    document.body.replaceChildren(frame);
    await new Promise((done) => { frame.onload = done; frame.src = address; });
    const inside = frame.contentDocument, box = inside.querySelector("main .find input, .find input");
    if (query) {
      box.focus();
      box.value = query;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      while (!inside.querySelector(".options a")) await new Promise((done) => setTimeout(done, 20));
    }
    const found = [];
    for (let width = to; width >= from; width -= step) {
      frame.style.width = width + "px";
      const root = inside.documentElement;
      if (root.scrollWidth > width) found.push(`${width} (${root.scrollWidth})`);
    }
    return found;
  }, view.address, view.query, NARROW, WIDE, STEP);
  if (wide.length > 0) report("scroll", view.name, `sideways scroll in windows with a width of ${wide.join(", ")}`);
}
