// Brings the islands to life once their page is painted: the module is ten times as long as the page, and
// fetched beside it would take the line from its styles. Until then the forms do what they do without scripts.
const { program, module } = document.querySelector('script[data-module]').dataset;

// A page in the background is not painted.
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 300);
});

painted.then(async () => {
  const fetched = fetch(module);
  const islands = await import(program);
  await islands.default({ module_or_path: fetched });
  islands.hydrate();
  for (const island of document.querySelectorAll('leptos-island')) await islands[island.dataset.component](island);
});
