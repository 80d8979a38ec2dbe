import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod/v4';

/** What axe found against WCAG 2.2 A and AA: a sentence for each place, empty when there is nothing serious. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return z.array(z.string()).parse(await page.evaluate(lookForSerious));
}

/** Runs in the page, where axe has just been put. */
const lookForSerious = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
  .then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + help + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`;
