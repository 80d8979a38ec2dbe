import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import { RegisterFault } from '../sharepoint/register-fault';
import type { GraphAnswer, GraphDoor, GraphRequest } from './graph-door';
import { type FoundColumn, foundColumn } from '../setup/compare';

const listSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  list: z.object({ template: z.string() }).optional(),
});
const pageOf = <T extends z.ZodType>(one: T) =>
  z.object({ value: z.array(one), '@odata.nextLink': z.string().optional() });

/** A list or library of the site: its id, the name it was made with, and what it is called now. */
export type FoundList = Readonly<z.infer<typeof listSchema>>;

/** Every list and library of a site, hidden ones not. Throws `Outage`, with `site-gone` where there is no such site. */
export const findLists = (
  graph: Pick<GraphDoor, 'send'>,
  sitePath: string,
  deadline: Deadline,
): Promise<readonly FoundList[]> =>
  pages(graph, `${sitePath}/lists?$select=id,name,displayName,list`, listSchema, deadline);

/** The columns of a list, by its id. Throws `Outage`. */
export const findColumns = (
  graph: Pick<GraphDoor, 'send'>,
  listPath: string,
  deadline: Deadline,
): Promise<readonly FoundColumn[]> => pages(graph, `${listPath}/columns`, foundColumn, deadline);

/**
 * The list that was made under a name, whatever it is called now. Only where none was, because its address was taken at the
 * time, the one that is called so.
 */
export const listMadeAs = (found: readonly FoundList[], name: string): FoundList | undefined =>
  found.find((list) => list.name === name) ?? found.find((list) => list.displayName === name);

async function pages<T extends z.ZodType>(
  graph: Pick<GraphDoor, 'send'>,
  path: string,
  one: T,
  deadline: Deadline,
): Promise<readonly z.infer<T>[]> {
  const all: z.infer<T>[] = [];
  let next: GraphRequest | undefined = { method: 'GET', path };
  while (next) {
    const answer: GraphAnswer = await graph.send(next, deadline);
    if (answer.status === 404)
      throw new Outage('The site of the register is not there', {
        system: 'graph',
        reason: 'site-gone',
        requestId: answer.requestId,
      });
    const page = pageOf(one).safeParse(answer.body);
    if (!page.success)
      throw new RegisterFault(`SharePoint answered ${answer.status} when asked what the site holds`);
    all.push(...page.data.value);
    const link: string | undefined = page.data['@odata.nextLink'];
    next = link === undefined ? undefined : { method: 'GET', path: link };
  }
  return all;
}
