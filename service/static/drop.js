// Lets a file be dropped anywhere on the form. Without it the file is chosen by hand.
for (const form of document.querySelectorAll("[data-drop]")) {
  const field = form.elements.namedItem("file");
  form.querySelector("[data-drop-told]").textContent = "(drop one here)";
  form.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
  });
}
