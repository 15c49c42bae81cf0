// The keypad types into the field; the field alone works without it.
const field = document.getElementById("token");
const keys = document.getElementById("keys");
keys.hidden = false;
keys.addEventListener("click", (event) => {
  const key = event.target.closest("button[type=button]");
  if (!key) return;
  const label = key.textContent.trim();
  if (label === "C") field.value = "";
  else if (label === "⌫") field.value = field.value.slice(0, -1);
  else field.value += label;
});
