// The keypad types into the field, and new text messages appear by themselves; both work without it too.
const field = document.getElementById("input");
const keys = document.getElementById("keys");
if (field && keys) {
  keys.hidden = false;
  keys.addEventListener("click", (event) => {
    const key = event.target.closest("button[type=button]");
    if (!key) return;
    const label = key.textContent.trim();
    field.value = label === "⌫" ? field.value.slice(0, -1) : field.value + label;
  });
}

const phone = document.getElementById("phone");
const list = document.getElementById("messages");
let shown = "";
async function look() {
  try {
    const answer = await fetch("/ussd/messages?phone=" + encodeURIComponent(phone.value));
    const text = await answer.text();
    if (text === shown) return;
    shown = text;
    list.replaceChildren(...JSON.parse(text).map(message => {
      const item = document.createElement("li");
      const at = document.createElement("small");
      const body = document.createElement("pre");
      at.textContent = message.at;
      body.textContent = message.text;
      item.append(at, body);
      return item;
    }));
  } catch {
    // the sandbox is away; looked for again
  }
}
look();
setInterval(look, 1500);
