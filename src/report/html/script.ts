/**
 * The values beneath the pointer, also by arrow keys. What it shows stands in the table of each
 * chart's values, so the page says the same without it. It reads the page and asks for nothing.
 */
export const SCRIPT = `"use strict";
for (const figure of document.querySelectorAll("figure")) {
  const svg = figure.querySelector("svg");
  const cursor = figure.querySelector(".cursor");
  const readout = figure.querySelector(".readout");
  const rows = [...figure.querySelectorAll("tr[data-x]")];
  if (!cursor || rows.length === 0) continue;
  const heads = [...figure.querySelectorAll("thead th")].map((one) => one.textContent);
  const places = rows.map((row) => Number(row.dataset.x));
  let at = -1;
  const show = (next) => {
    at = Math.max(-1, Math.min(rows.length - 1, next));
    svg.classList.toggle("asked", at >= 0);
    if (at < 0) { readout.textContent = ""; return; }
    cursor.setAttribute("transform", "translate(" + places[at] + " 0)");
    readout.textContent = [...rows[at].cells].map((cell, column) =>
      column === 0 ? cell.textContent : heads[column] + " " + cell.textContent).join(" \\u00b7 ");
  };
  const nearest = (x) => places.reduce((best, place, index) =>
    Math.abs(place - x) < Math.abs(places[best] - x) ? index : best, 0);
  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    show(nearest((event.clientX - box.left) / box.width * svg.viewBox.baseVal.width));
  });
  svg.addEventListener("pointerleave", () => show(-1));
  svg.tabIndex = 0;
  readout.setAttribute("aria-live", "polite");
  svg.addEventListener("blur", () => show(-1));
  svg.addEventListener("keydown", (event) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at < 0 ? rows.length - 1 : Math.max(0, at - 1),
      Home: 0, End: rows.length - 1, Escape: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
}
`;
