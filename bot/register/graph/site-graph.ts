import type { Deadline } from '../../commands/deadline';
import { isUnfit, Outage } from '../../commands/outage';
import type { OutageReason } from '../../policy/codes/outages';
import { compareColumns, type DifferenceKind } from '../setup/compare';
import { type WantedList, wantedLists } from '../setup/wanted-lists';
import { findColumns, findLists, listMadeAs } from './found-lists';
import type { GraphAnswer, GraphDoor, GraphRequest } from './graph-door';
import { callId } from './request-done';

/** A request that may be to a list of ours: which, and with its id in place of its name. */
interface Addressed {
  readonly request: GraphRequest;
  readonly list: WantedList | undefined;
}

/**
 * Graph for one site. Whoever asks names a list as the register calls it; what is sent names it by its id, found once by the
 * name it was made with, so that a list that its owner renames goes on working (case 08). A refusal because a list, a column
 * or an index is gone becomes an `Outage` that names it.
 */
export class SiteGraph implements GraphDoor {
  private ids: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(
    private readonly graph: GraphDoor,
    private readonly sitePath: string,
    private readonly onUnfit: (outage: Outage) => void = () => undefined,
  ) {}

  async warmUp(deadline: Deadline): Promise<void> {
    await this.graph.warmUp(deadline);
    await this.knownIds(deadline);
  }

  async send(request: GraphRequest, deadline: Deadline): Promise<GraphAnswer> {
    return this.telling(() => this.sendAddressed(request, deadline));
  }

  async batch(requests: readonly GraphRequest[], deadline: Deadline): Promise<readonly GraphAnswer[]> {
    return this.telling(() => this.batchAddressed(requests, deadline));
  }

  async explainRefusal(request: GraphRequest, deadline: Deadline): Promise<void> {
    await this.telling(async () => {
      const { list } = await this.address(request, deadline);
      if (list) await this.refuseOtherColumns(list, deadline);
    });
  }

  private async telling<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (problem) {
      if (isUnfit(problem)) this.onUnfit(problem);
      throw problem;
    }
  }

  private async sendAddressed(request: GraphRequest, deadline: Deadline): Promise<GraphAnswer> {
    const addressed = await this.address(request, deadline);
    const answer = await this.graph.send(addressed.request, deadline);
    await this.refuseUnfit(addressed, answer, deadline);
    refuseRefused(addressed, answer);
    return answer;
  }

  private async batchAddressed(
    requests: readonly GraphRequest[],
    deadline: Deadline,
  ): Promise<readonly GraphAnswer[]> {
    const addressed = await Promise.all(requests.map((request) => this.address(request, deadline)));
    const answers = await this.graph.batch(
      addressed.map(({ request }) => request),
      deadline,
    );
    const looked = new Set<string>();
    for (const [at, answer] of answers.entries()) {
      const one = addressed[at];
      if (!one || !isSuspect(one.request, answer)) continue;
      const key = `${one.list?.name}/${answer.status}`;
      if (!looked.has(key)) await this.refuseUnfit(one, answer, deadline);
      looked.add(key);
    }
    return answers;
  }

  /** Puts the id of a list in the place of its name. Throws `Outage`. */
  private async address(request: GraphRequest, deadline: Deadline): Promise<Addressed> {
    const before = `${this.sitePath}/lists/`;
    if (!request.path.startsWith(before)) return { request, list: undefined };
    const [, name = '', rest = ''] = /^([A-Za-z]+)(.*)$/s.exec(request.path.slice(before.length)) ?? [];
    const list = wantedLists.find((wanted) => wanted.name === name);
    if (!list || !/^(?:$|[/?])/.test(rest)) return { request, list: undefined };
    const id = await this.idOf(list, deadline);
    return { request: { ...request, path: `${before}${id}${rest}` }, list };
  }

  private async knownIds(deadline: Deadline): Promise<ReadonlyMap<string, string>> {
    this.ids ??= this.findIds(deadline).catch((problem: unknown) => {
      this.ids = undefined;
      throw problem;
    });
    return this.ids;
  }

  private async idOf({ name }: WantedList, deadline: Deadline): Promise<string> {
    const id = (await this.knownIds(deadline)).get(name);
    if (id !== undefined) return id;
    throw this.gone(name);
  }

  private async findIds(deadline: Deadline): Promise<ReadonlyMap<string, string>> {
    const found = await findLists(this.graph, this.sitePath, deadline);
    return new Map(
      wantedLists.flatMap(({ name }): [string, string][] => {
        const list = listMadeAs(found, name);
        return list ? [[name, list.id]] : [];
      }),
    );
  }

  /** Throws where an answer says "not there" or "not so" and the list, not the row, is what is wrong. */
  private async refuseUnfit(
    { request, list }: Addressed,
    answer: GraphAnswer,
    deadline: Deadline,
  ): Promise<void> {
    if (!list || !isSuspect(request, answer)) return;
    if (answer.status === 404) await this.refuseGone(list, deadline);
    else await this.refuseOtherColumns(list, deadline);
  }

  private async refuseGone(list: WantedList, deadline: Deadline): Promise<void> {
    const path = `${this.sitePath}/lists/${await this.idOf(list, deadline)}?$select=id`;
    const { status, requestId } = await this.graph.send({ method: 'GET', path }, deadline);
    if (status === 404) throw this.gone(list.name, requestId);
  }

  private async refuseOtherColumns(list: WantedList, deadline: Deadline): Promise<void> {
    const path = `${this.sitePath}/lists/${await this.idOf(list, deadline)}`;
    const differences = compareColumns(list, await findColumns(this.graph, path, deadline));
    for (const { kind, column } of differences) {
      const reason = reasons[kind];
      if (!reason) continue;
      const what = `${list.name}.${column}`;
      throw new Outage(`${what} is not as it must be: ${kind}`, {
        system: 'graph',
        reason,
        what,
        requestId: callId(),
      });
    }
  }

  /** What is gone may be back in a moment: the next request looks anew. */
  private gone(name: string, requestId = callId()): Outage {
    this.ids = undefined;
    const facts = { system: 'graph', status: 404, reason: 'list-gone', what: name, requestId } as const;
    return new Outage(`The list ${name} is not there`, facts);
  }
}

/** What SharePoint answers to a row that is not there, that somebody else changed, or of which it has too many. */
const expected: ReadonlySet<number> = new Set([404, 409, 412, 429]);

/**
 * Throws where a request was refused that no waiting and no other reading of the row explains: what was asked for is then kept or
 * handed back, and told as what it is, rather than lost as a fault of ours. A row that is refused as it is made may be there
 * already: whoever makes it looks.
 */
function refuseRefused({ request, list }: Addressed, { status, requestId }: GraphAnswer): void {
  const isAsExpected = status < 400 || expected.has(status) || (status === 400 && request.method === 'POST');
  if (!list || isAsExpected) return;
  const facts = { system: 'graph', status, reason: 'refused', what: list.name, requestId } as const;
  throw new Outage(`The list ${list.name} answered ${status}, which nothing here expects`, facts);
}

/** A row that is refused as it is made may be there already: whoever makes it looks, and asks for the reason then. */
const isSuspect = ({ method }: GraphRequest, { status }: GraphAnswer): boolean =>
  status === 404 || (status === 400 && method !== 'POST');

/** What of a column hinders a request. */
const reasons: Readonly<Record<DifferenceKind, OutageReason | undefined>> = {
  'list-missing': 'list-gone',
  'other-template': undefined,
  'column-missing': 'column-missing',
  'other-type': 'column-missing',
  'index-missing': 'index-missing',
  'not-unique': undefined,
  required: undefined,
};
