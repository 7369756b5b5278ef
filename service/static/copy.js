// Gives a field of text a button that copies it. Without it the field is there to be selected.
for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const told = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    told.textContent = copied ?? document.execCommand("copy") ? "Copied" : "Press Ctrl+C to copy";
  });
}
