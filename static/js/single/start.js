// Opens the file: it reads the search index and the pages, and shows the page of the
// address.

Promise.all([portolanFile.block("_index"), portolanFile.block("_pages")]).then(([index, packed]) => {
  window.portolanIndex = JSON.parse(portolanFile.decode(index));
  const pages = openPack(packed, portolanFile.decode);
  watch(pages);
  show(pages, location.hash);
}).catch(portolanFile.failDamaged);
