import { createHash } from 'node:crypto';
import path from 'node:path';
import express, { type Router } from 'express';
import type { Organisation } from '../people';

interface Asset {
  readonly type: string;
  readonly content: string;
  readonly etag: string;
}

const asset = (type: string, content: string): Asset => ({
  type,
  content,
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
});

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const html = (title: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="root"><p class="loading" role="status">Loading…</p></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`;

/** Bundles the page's script and style in memory; esbuild is loaded only here, for nobody else needs it. */
async function bundle(): Promise<{ script: string; style: string }> {
  const { build } = await import('esbuild');
  const built = await build({
    entryPoints: [path.join(__dirname, 'src', 'main.ts'), path.join(__dirname, 'src', 'page.css')],
    outdir: 'page',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    tsconfig: path.join(__dirname, 'tsconfig.json'),
    logLevel: 'silent',
  });
  const text = (end: string): string => built.outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/**
 * The Teams-like page at `/` (`/?as=<key>` is that person, `&client=old` a client without Action.Execute) with its script
 * and style, built once. Throws what esbuild throws when the page does not compile.
 */
export async function createPage({
  organisation,
}: {
  readonly organisation: Organisation;
}): Promise<{ readonly router: Router }> {
  const { script, style } = await bundle();
  const assets: Readonly<Record<string, Asset>> = {
    '/': asset('text/html; charset=utf-8', html(`Teams (local) | ${organisation.organisation}`)),
    '/page.js': asset('text/javascript; charset=utf-8', script),
    '/page.css': asset('text/css; charset=utf-8', style),
  };
  const router = express.Router();
  for (const [address, { type, content, etag }] of Object.entries(assets)) {
    router.get(address, (_request, response) => {
      // express answers 304 by itself when the browser already has this etag
      response.set({ ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': type }).send(content);
    });
  }
  return { router };
}
