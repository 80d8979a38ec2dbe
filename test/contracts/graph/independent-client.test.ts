import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openLocalSite } from './contract-site';

const run = promisify(execFile);

it('an independent client creates a list, adds, filters, pages, updates by version and reads back', async () => {
  const site = await openLocalSite();
  const siteId = site.site.replace('/sites/', '');
  const { stdout } = await run(process.execPath, [join(__dirname, 'pnp-client.mjs'), site.baseUrl, siteId]);
  expect(JSON.parse(stdout)).toEqual({
    filtered: ['Case 1', 'Case 3', 'Case 5'],
    pages: [['Case 1', 'Case 2'], ['Case 3', 'Case 4'], ['Case 5']],
    staleStatus: 412,
    duplicateStatus: 400,
    readBack: 'Changed under its version',
    indexed: ['Reference', 'Surname'],
  });
  expect(site.graph.requests.map(({ path }) => path).find((path) => path.includes('filter='))).toContain(
    '%24filter=',
  );
  await site.close();
});
