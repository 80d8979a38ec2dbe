import type { Deadline } from '../../commands/deadline';
import type { RegisterLook } from '../../commands/upkeep/ports';
import { Outage } from '../../commands/outage';
import { type UpkeepFinding, type FindingCode, notSeen, well, wrong } from '../../domain/upkeep/findings';
import { oldestBefore } from '../sharepoint/oldest';
import type { SharePointNotices } from '../letters/notices';
import { findColumns, findLists, type FoundList, listMadeAs } from '../graph/found-lists';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { compareColumns, type DifferenceKind } from './compare';
import { findGrants } from './grant';
import { type WantedList, wantedLists } from './wanted-lists';

/** What is asked of the app's rights. */
export interface WantedRights {
  readonly appId: string;
  readonly rights: readonly string[];
  /** Somebody of whom the directory is asked, to try whether it may be. */
  readonly somebody: string;
}

/** Looks at the register through Graph, as the app or as whoever set it up, and changes nothing. */
export class SharePointLook implements RegisterLook {
  constructor(
    private readonly site: SharePointSite,
    private readonly notices: Pick<SharePointNotices, 'template'>,
    private readonly wanted: WantedRights,
  ) {}

  async lists(deadline: Deadline): Promise<readonly UpkeepFinding[]> {
    const there = await findLists(this.site.graph, this.site.path, deadline);
    const found: UpkeepFinding[] = [];
    for (const wanted of wantedLists) {
      const list = listMadeAs(there, wanted.name);
      found.push(
        ...(list ? await this.columns(wanted, list, deadline) : [wrong(nounOf(wanted), wanted.name)]),
      );
    }
    return found;
  }

  async rights(deadline: Deadline): Promise<readonly UpkeepFinding[]> {
    const { appId, rights } = this.wanted;
    try {
      const grants = await findGrants(this.site, appId, deadline);
      const inGraph = rights.map((right) => judge(grants.rights.includes(right), 'graph-right', right));
      return [...inGraph, judge(grants.onSite.includes('write'), 'site-write')];
    } catch (problem) {
      // The app itself may not see what it was given: it tries.
      if (!(problem instanceof Outage) || problem.reason !== 'role-missing') throw problem;
      return this.tryRights(deadline);
    }
  }

  async templates(names: readonly string[], deadline: Deadline): Promise<readonly UpkeepFinding[]> {
    const found: UpkeepFinding[] = [];
    for (const name of names)
      found.push(judge((await this.notices.template(name, deadline)) !== undefined, 'template', name));
    return found;
  }

  async owedSince(instant: string, deadline: Deadline): Promise<number> {
    return (await oldestBefore(this.site.list('Cases'), 'PendingSince', instant, deadline)).rows.length;
  }

  /** Asks what each right is for, with questions that change nothing whatever is answered. */
  private async tryRights(deadline: Deadline): Promise<readonly UpkeepFinding[]> {
    const { rights, somebody } = this.wanted;
    const { path, graph } = this.site;
    const user = `/users/${somebody}`;
    const nobodysGroup = { groupIds: ['00000000-0000-4000-8000-000000000000'] };
    const group = { method: 'POST', path: `${user}/checkMemberGroups`, body: nobodysGroup } as const;
    // No list has an item of number 0.
    const item = { method: 'PATCH', path: `${path}/lists/Cases/items/0/fields`, body: {} } as const;
    const questions: readonly (readonly [FindingCode, string, Parameters<typeof graph.send>[0]])[] = [
      ['site-write', '', item],
      ['graph-right', 'User.Read.All', { method: 'GET', path: `${user}?$select=id,userType` }],
      ...(rights.includes('GroupMember.Read.All')
        ? ([['graph-right', 'GroupMember.Read.All', group]] as const)
        : []),
    ];
    const found: UpkeepFinding[] = [];
    for (const [code, about, request] of questions) {
      try {
        await graph.send(request, deadline);
        found.push(well(code, about));
      } catch (problem) {
        if (!(problem instanceof Outage)) throw problem;
        found.push(problem.reason === 'role-missing' ? wrong(code, about) : notSeen(code, about));
      }
    }
    return found;
  }

  private async columns(
    wanted: WantedList,
    list: FoundList,
    deadline: Deadline,
  ): Promise<readonly UpkeepFinding[]> {
    if (list.list && list.list.template !== wanted.template) return [wrong('list-template', wanted.name)];
    const path = `${this.site.path}/lists/${list.id}`;
    const differences = compareColumns(wanted, await findColumns(this.site.graph, path, deadline));
    if (differences.length === 0) return [well(nounOf(wanted), wanted.name)];
    return differences.map(({ kind, column }) => wrong(codes[kind], `${wanted.name}.${column}`));
  }
}

const judge = (isSo: boolean, code: FindingCode, about = ''): UpkeepFinding =>
  isSo ? well(code, about) : wrong(code, about);

const nounOf = ({ template }: WantedList): FindingCode => (template === 'genericList' ? 'list' : 'library');

const codes: Readonly<Record<DifferenceKind, FindingCode>> = {
  'list-missing': 'list',
  'other-template': 'list-template',
  'column-missing': 'column',
  'other-type': 'column-type',
  'index-missing': 'index',
  'not-unique': 'uniqueness',
  required: 'required',
};
