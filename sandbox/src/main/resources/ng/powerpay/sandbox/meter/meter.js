// The keypad types into the field; the field alone works without it.
const field = document.getElementById("token");
const keys = document.getElementById("keys");
keys.hidden = false;
keys.addEventListener("click", (event) => {
  const key = event.target.closest("button[type=button]");
  if (!key) return;
  const digit = key.textContent.trim();
  field.value = /^\d$/.test(digit) ? field.value + digit : field.value.slice(0, -1);
});
