import { escapeXml } from "../escape.ts";
import type { Chart } from "../model.ts";
import { PICTURE_STYLE } from "./style.ts";
import { px, SVG_SIZE, svgOf } from "./svg.ts";

const COLUMNS = 2;
const GAP_PX = 24;
const TITLE_PX = 30;

/**
 * Charts with an x axis as one SVG file, two beside each other: light and dark by preference, with
 * title and description for those who do not see it. No script, nothing from elsewhere.
 */
export function pictureOf(charts: readonly Chart[], title: string): string {
  const columns = Math.max(1, Math.min(COLUMNS, charts.length));
  const cell = { width: SVG_SIZE.width + GAP_PX, height: SVG_SIZE.height + TITLE_PX + GAP_PX };
  const widthPx = columns * cell.width + GAP_PX;
  const heightPx = Math.ceil(charts.length / columns) * cell.height + GAP_PX;
  const parts = charts.map((chart, at) => {
    const x = GAP_PX + (at % columns) * cell.width;
    const y = GAP_PX + Math.floor(at / columns) * cell.height;
    return `<text class="name" x="${px(x)}" y="${px(y + 14)}">${escapeXml(chart.title)}</text>\n` +
      svgOf(chart, `c${at}`, { x, y: y + TITLE_PX });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-labelledby="t d">\n` +
    `<title id="t">${escapeXml(title)}</title>\n` +
    `<desc id="d">${charts.map(({ description }) => escapeXml(description)).join(" ")}</desc>\n` +
    `<style>${PICTURE_STYLE}</style>\n` +
    `<rect class="ground" width="${widthPx}" height="${heightPx}" rx="8"/>\n` +
    `${parts.join("\n")}\n</svg>\n`;
}
