// Counts down and shows the next codes by itself; it works without, by a reload.
const left = document.getElementById("left");
setInterval(() => {
  const seconds = Number(left.textContent) - 1;
  if (seconds <= 0) location.reload();
  else left.textContent = String(seconds);
}, 1000);
