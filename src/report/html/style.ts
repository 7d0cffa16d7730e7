const LIGHT = `--ground:#fff;--card:#f6f8fa;--ink:#1b1f24;--soft:#57606a;--rule:#d8dee4;
--good:#1a7f37;--bad:#b3261e;--doubt:#8a5a00;--plain:#0757ba;--now:#0757ba;--second:#7a3fd1;
--base:#6e7781;--bad-wash:#b3261e1f;--doubt-wash:#d99e0033`;
const DARK = `--ground:#0f1318;--card:#171c23;--ink:#e6eaef;--soft:#9aa5b1;--rule:#2d353f;
--good:#4cc764;--bad:#ff7b72;--doubt:#dba92b;--plain:#6cb0ff;--now:#6cb0ff;--second:#c297ff;
--base:#949ea9;--bad-wash:#ff7b7230;--doubt-wash:#dba92b30`;
const PRINT = `--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--good:#1a7f37;
--bad:#b3261e;--doubt:#8a5a00;--plain:#0757ba;--now:#0757ba;--second:#7a3fd1;--base:#666;
--bad-wash:#b3261e1f;--doubt-wash:#d99e0033`;

/** Of the page itself. */
const FRAME = `*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:12px}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header>div,nav ul,footer>div{max-width:1160px;margin:0 auto;padding:0 24px}
header{border-top:6px solid var(--tone);background:var(--card);padding:26px 0 22px}
header.good{--tone:var(--good)}header.bad{--tone:var(--bad)}
header.doubt{--tone:var(--doubt)}header.plain{--tone:var(--plain)}
.word{color:var(--tone);font-weight:700;font-size:30px;line-height:1.2;margin:0}
.figure{font-size:18px;line-height:1.45;margin:8px 0 0;overflow-wrap:anywhere;max-width:62em}
.subject{color:var(--soft);margin:10px 0 0;overflow-wrap:anywhere}
nav{border-bottom:1px solid var(--rule);background:var(--card)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding-bottom:12px}
nav li{margin:0}a{color:var(--plain)}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--plain);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px;background:var(--ground);padding:8px 14px}.skip:focus{left:8px;top:8px}
section{margin:36px 0}.lead{margin-top:24px}
h2{font-size:20px;line-height:1.3;margin:0 0 12px}
main h2:not(:first-child){margin-top:28px}
h3{font-size:16px;margin:28px 0 8px;padding-top:12px;border-top:1px solid var(--rule)}
p{margin:8px 0;max-width:75em;overflow-wrap:anywhere}ul{margin:8px 0;padding-left:20px}
li{margin:4px 0;overflow-wrap:anywhere;max-width:75em}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:0 4px;
overflow-wrap:anywhere}header code{background:none}
pre{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:10px 14px;
overflow-x:auto}
footer{color:var(--soft);border-top:1px solid var(--rule);margin-top:40px;padding:16px 0 36px;
font-size:14px}`;

const TABLES = `.scroll{overflow-x:auto;margin:12px 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px}
caption{text-align:left;color:var(--soft);font-size:14px;padding:0 0 4px}
caption span{display:inline-block;width:max-content;max-width:min(60em,100vw - 36px)}
caption.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:6px 24px 6px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{color:var(--soft);font-weight:600;white-space:nowrap}tbody th{font-weight:400;min-width:8em}
tbody tr:hover{background:var(--card)}
th:last-child,td:last-child{padding-right:4px}.lead>.scroll:first-of-type table{width:100%}
.num{text-align:right;white-space:nowrap}.status{font-weight:600;white-space:nowrap}
.status.good{color:var(--good)}.status.bad{color:var(--bad)}
.status.doubt{color:var(--doubt)}.status.plain{color:var(--plain)}
summary{cursor:pointer;color:var(--plain);width:fit-content}`;

/** Of what is drawn. */
const DRAWING = `.grid{stroke:var(--rule);stroke-width:1}.tick{stroke:var(--soft)}
svg text{fill:var(--soft);font-size:13px}svg .name{fill:var(--ink)}.y{text-anchor:end}.x{text-anchor:middle}
.line{fill:none;stroke-width:2.2;stroke-linejoin:round}.line.now{stroke:var(--now)}
.line.second{stroke:var(--second)}.line.base{stroke:var(--base);stroke-dasharray:7 4}
.line.limit{stroke:var(--bad);stroke-dasharray:2 4;stroke-width:2}
.whisker{fill:none;stroke:currentColor;stroke-width:1.6}
.dot.now,.bar.now{fill:var(--now)}.dot.second{fill:var(--second)}.dot.base{fill:var(--base)}
.faint{opacity:.45}.marker{stroke:var(--soft);stroke-dasharray:3 3;stroke-width:1.4;fill:none}
.bar.bad,.dot.bad{fill:var(--bad)}.dot.good{fill:var(--good)}
.dot.doubt,.bar.doubt{fill:var(--doubt)}.dot.plain{fill:var(--plain)}
.whisker.now{stroke:var(--now)}.whisker.bad{stroke:var(--bad)}.whisker.good{stroke:var(--good)}
.whisker.doubt{stroke:var(--doubt)}.whisker.plain{stroke:var(--plain)}
.band.bad{fill:var(--bad-wash)}.band.doubt{fill:var(--doubt-wash)}
.cursor{stroke:var(--ink);stroke-width:1;visibility:hidden}.asked .cursor{visibility:visible}`;

const CHARTS = `.charts{display:grid;gap:18px;margin:14px 0;
grid-template-columns:repeat(auto-fit,minmax(min(450px,100%),1fr))}
figure{margin:0;border:1px solid var(--rule);border-radius:8px;padding:14px 16px;break-inside:avoid;
max-width:740px;min-width:0}
.charts>:only-child{max-width:600px}figure b{display:block}figcaption{color:var(--soft)}
figcaption,.readout{font-size:13px;line-height:1.5;margin:0;grid-area:1/1}
.foot{display:grid;margin:4px 0 8px}.asked+.foot figcaption{visibility:hidden}
.legend{color:var(--soft);font-size:13px;margin:2px 0 6px}.legend span{margin-right:16px;white-space:nowrap}
.legend i{display:inline-block;width:20px;height:0;border-top:3px solid;margin:0 6px 4px 0}
.legend .base{border-color:var(--base);border-top-style:dashed}
.legend .limit{border-color:var(--bad);border-top-style:dotted}
.legend .now{border-color:var(--now)}.legend .second{border-color:var(--second)}
.legend .dots{width:8px;height:8px;border:0;border-radius:50%;background:var(--base);margin-bottom:1px}
.legend .dots.bad{background:var(--bad)}
.legend .bars{width:12px;height:11px;border:0;margin-bottom:-1px}.legend .bars.bad{background:var(--bad)}
.legend .bars.doubt{background:var(--doubt)}
.legend .instant{width:0;height:13px;border:0;border-left:2px dashed var(--soft);margin:0 8px -2px 6px}
.legend .wash{width:14px;height:12px;border:0;margin-bottom:-1px}
.legend .wash.bad{background:var(--bad-wash)}.legend .wash.doubt{background:var(--doubt-wash)}
.readout{font-variant-numeric:tabular-nums;font-weight:600}
details{font-size:14px}svg{display:block;width:100%;height:auto}
${DRAWING}`;

/** Style of the HTML report: no network, light and dark by preference, ink-saving in print. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
${FRAME}
${TABLES}
${CHARTS}
@media (max-width:600px){
main,header>div,nav ul,footer>div{padding-left:16px;padding-right:16px}
svg text{font-size:17px}.x.rare{display:none}figure{padding:12px 10px}
.lead>.scroll :is(th,td):last-child{position:sticky;right:0;padding-left:10px;background:var(--ground)}
.lead>.scroll tbody th{min-width:6em}
.word{font-size:26px}.figure{font-size:16px}th,td{padding-right:16px}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{color-scheme:light;${PRINT}}
body{font-size:10.5pt}table{font-size:9pt}.scroll{overflow:visible}tr,h2{break-inside:avoid}
h2,h3{break-after:avoid}nav,.skip,.readout,figure details,.download{display:none}
.charts{grid-template-columns:1fr 1fr}section{margin:22px 0}
details:not(figure *)::details-content{content-visibility:visible;height:auto}}
`;

/** Style of a picture that stands by itself, on a ground of its own since it may lie on any. */
export const PICTURE_STYLE = `svg{${LIGHT};font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
@media (prefers-color-scheme:dark){svg{${DARK}}}
.ground{fill:var(--ground)}
${DRAWING}`;
