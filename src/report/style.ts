/** Style of the HTML report: no network, light and dark by preference, ink-saving in print. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--card:#f6f7f9;--ink:#1b1f24;--soft:#59636e;
--rule:#d8dee4;--good:#1a7f37;--bad:#c62828;--doubt:#9a6700;--plain:#0969da;
--now:#0969da;--second:#8250df;--base:#818b98}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e6eaef;
--soft:#9aa5b1;--rule:#2d353f;--good:#3fb950;--bad:#ff6b61;--doubt:#d6a21f;--plain:#58a6ff;
--now:#58a6ff;--second:#bc8cff;--base:#8b949e}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header>div{max-width:1080px;margin:0 auto;padding:0 24px}
header{border-top:6px solid var(--tone);background:var(--card);border-bottom:1px solid var(--rule);
padding:24px 0 20px}
.word{color:var(--tone);font-weight:700;font-size:26px;line-height:1.2;margin:0}
.figure{font-size:17px;margin:6px 0 0;overflow-wrap:anywhere}
.subject{color:var(--soft);margin:10px 0 0;overflow-wrap:anywhere}
section{margin:28px 0}
h2{font-size:18px;margin:0 0 10px;padding-bottom:6px;border-bottom:1px solid var(--rule)}
h3{font-size:15px;margin:22px 0 8px}
p{margin:8px 0}ul{margin:8px 0;padding-left:20px}li{margin:4px 0;overflow-wrap:anywhere}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:0 4px;
overflow-wrap:anywhere}
header code{background:none}
pre{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:10px 14px;
overflow-x:auto}
.scroll{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px}
th,td{padding:6px 24px 6px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.lead .scroll:first-of-type table{width:100%}
td:first-child{min-width:8em}
.num{text-align:right;white-space:nowrap}
.status{font-weight:600;white-space:nowrap}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt{color:var(--doubt)}.plain{color:var(--plain)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(440px,100%),1fr));gap:20px;
margin:12px 0}
figure{margin:0;border:1px solid var(--rule);border-radius:8px;padding:12px 14px;break-inside:avoid;
max-width:640px}
figure b{display:block}
.legend{color:var(--soft);font-size:13px;margin:2px 0 6px}
.legend i{display:inline-block;width:18px;height:0;border-top:3px solid;margin:0 6px 4px 0}
.legend span{margin-right:14px;white-space:nowrap}
i.now{border-color:var(--now)}i.second{border-color:var(--second)}
i.base{border-color:var(--base);border-top-style:dashed}
figcaption{color:var(--soft);font-size:13px;margin-top:4px}
svg{display:block;width:100%;height:auto}
.grid{stroke:var(--rule);stroke-width:1}.tick{stroke:var(--soft)}
svg text{fill:var(--soft);font-size:14px}.y{text-anchor:end}.x{text-anchor:middle}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.line.now{stroke:var(--now)}.line.second{stroke:var(--second)}
.line.base{stroke:var(--base);stroke-dasharray:6 4}
.dot.now{fill:var(--now)}.dot.second{fill:var(--second)}.dot.base{fill:var(--base)}
footer{color:var(--soft);border-top:1px solid var(--rule);margin-top:32px;padding:14px 0 32px;
font-size:13px}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--good:#1a7f37;
--bad:#c62828;--doubt:#9a6700;--plain:#0969da;--now:#0969da;--second:#8250df;--base:#777}
body{font-size:11pt}table{font-size:9.5pt}.scroll{overflow:visible}tr,h2{break-inside:avoid}
h2{break-after:avoid}}
`;
