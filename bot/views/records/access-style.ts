/** How the page of an export looks: on a phone, on a wide screen, on A4 paper, and without colour. */
export const pageStyle = `
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,"Segoe UI",sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:56rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.3rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0 0 .5rem}
article{border-top:2px solid #595959;padding:.75rem 0}
dl{margin:0}dl div{padding:.25rem 0;border-top:1px solid #d0d0d0}dl div:first-child{border-top:0}
dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
dd dl{border-left:3px solid #d0d0d0;padding-left:.75rem;white-space:normal}
mark{background:#ffe08a;color:#1b1b1b;outline:1px solid #595959}
.read{text-decoration:underline dashed #9c2b00;text-underline-offset:.2em}
.note{font-size:.85rem;font-weight:400;white-space:nowrap}
.review{border:2px solid #9c2b00;padding:0 1rem}.review h2{margin-top:1rem}
@media (min-width:40rem){main>article>dl>div,.review dl>div{display:grid;grid-template-columns:14rem 1fr;gap:1rem}.note{display:block}.review .note{display:inline}}
@media print{@page{size:A4;margin:18mm}body{font-size:10pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}dl div{break-inside:auto}dt{break-after:avoid}a{color:inherit;text-decoration:none}mark{background:none;outline:1.5px solid #000}}
`;
