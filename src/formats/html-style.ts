import {colours} from './colours.ts'

/**
 * The style of the page, the same in every export, so that its hash can stand in the page's policy. A label has a colour and one of
 * four underlines; an outer mark's line is lower than an inner one's. A mark is open at an edge where it goes on in another part.
 */
export const style = `:root{color-scheme:light dark;--ground:#fcfcfa;--ink:#1c1d1f;--faint:#5d6066;--line:#d9d9d4}
@media screen and (prefers-color-scheme:dark){:root{--ground:#17181b;--ink:#e8e6e1;--faint:#a3a6ad;--line:#3a3c42}}
@media print{:root{color-scheme:light}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem;display:grid;grid-template-columns:minmax(0,1fr);gap:0 2rem;background:var(--ground);color:var(--ink);
font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.4;margin:1.5rem 0 .5rem}h1{font-size:1.4rem;margin-top:0}h2{font-size:1.25rem}h3{font-size:1rem}
a{color:inherit}a:focus-visible,summary:focus-visible{outline:3px solid;outline-offset:2px}
small,.about,[lang=en],.notes{color:var(--faint)}
header{order:-2}aside{order:-1}header,aside{border-bottom:1px solid var(--line);padding-bottom:1rem}
header ul,aside ol,aside ul{margin:0;padding:0;list-style:none}header li{margin:.4rem 0}aside li{margin:.3rem 0}
aside table{border-collapse:collapse}aside td{padding:.15rem 1rem .15rem 0;vertical-align:baseline}td:last-child{text-align:right;white-space:nowrap;padding-right:0}
article{border-bottom:1px solid var(--line);padding-bottom:1rem}
article h2,.text{white-space:pre-wrap}.text{line-height:2.2}article h2{line-height:1.9}.text{margin:.5rem 0}
.notes{margin:0 0 1rem;padding-left:1.2rem;white-space:pre-wrap;font-size:.9rem}
mark{color:inherit;background:color-mix(in srgb,var(--c) 16%,var(--ground));border:0 solid color-mix(in srgb,var(--c) 82%,var(--ink));
border-width:0 1px 2px;border-radius:.25em;padding:.1em 1px 1px;margin:0 1px}
mark:has(mark){padding-bottom:5px}mark:has(mark mark){padding-bottom:9px}mark:has(mark mark mark){padding-bottom:13px}
.on{border-left-width:0;border-top-left-radius:0;border-bottom-left-radius:0;margin-left:0}
.cut{border-right-width:0;border-top-right-radius:0;border-bottom-right-radius:0;margin-right:0}
.u0{border-bottom-style:solid}.u1{border-bottom-style:dashed}.u2{border-bottom-style:dotted;border-bottom-width:3px}
.u3{border-bottom-style:double;border-bottom-width:4px}
mark b{font-size:.7em;line-height:1;vertical-align:.45em;padding:0 .15em;color:color-mix(in srgb,var(--c) 45%,var(--ink));user-select:none;-webkit-user-select:none}
mark b::after{content:"\\2060"}
${Object.entries(colours).map(([name, value]) => `.${name}{--c:${value}}`).join('')}
@media (min-width:60rem){body{grid-template-columns:19rem minmax(0,1fr)}header{grid-column:1/-1}
main{grid-column:2}aside{grid-column:1;border:0;position:sticky;top:0;max-height:100vh;overflow:auto;align-self:start;padding:0 .5rem 1rem 0}}
@media print{body{display:block;max-width:none;padding:0}aside{border:0;break-before:page}nav,.text{orphans:2;widows:2}article>nav{display:none}
h2,h3{break-after:avoid}li,tr{break-inside:avoid}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** SHA-256 of the style in base64, as a page's policy names what it allows. */
export const styleHash = 'EwDmw97SA+Zzf3U7nAsaF2CmHXLCcKw3eZx41/ya/2c='
