// Offers speakers' names while one is typed. Without it the field is a plain field.
for (const field of document.querySelectorAll("[data-suggest]")) {
  let latest = "";
  field.addEventListener("input", async () => {
    const typed = (latest = field.value.trim());
    if (typed.length < 2) return;
    const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || typed !== latest) return;
    const names = (await answer.json()).suggestions.map(({ name }) => new Option(name, name));
    field.list.replaceChildren(...names);
  });
}
