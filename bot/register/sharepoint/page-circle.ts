import * as z from 'zod/v4';
import type { GraphAnswer } from '../graph/graph-door';

/** SharePoint may give pages without a row where a filter leaves none; never so many in a row. */
const mostEmptyPages = 200;

const page = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Watches the pages of a list as they come, so that pages that lead nowhere are not asked for without end. */
export class PageCircle {
  private readonly met = new Set<string>();
  private empty = 0;

  /** Whether a page was met before, by its address or by what it begins with, since addresses may differ each time; or too many were empty. */
  closesWith(path: string, { body }: GraphAnswer): boolean {
    const first = page.safeParse(body).data?.value[0]?.id;
    const begins = first === undefined ? path : `item ${first}`;
    this.empty = first === undefined ? this.empty + 1 : 0;
    const isMet = this.met.has(path) || this.met.has(begins);
    this.met.add(path).add(begins);
    return isMet || this.empty > mostEmptyPages;
  }
}
