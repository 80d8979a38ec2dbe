import type { GroupMembership, RoleSource, TeamRoster } from './ports';

/** How long an answer of the directory is believed for showing things; a decision asks anew. */
const freshMs = 5 * 60_000;
/** After how many noes to one question a no is believed even for a decision, for how long: nobody uses up what others need. */
const mostRefusals = 3;
const refusedMs = 60_000;
/** How many answers an instance remembers before it starts afresh: a bound, not a tuning. */
const rememberedAnswers = 20_000;

/** Who holds which role, now: asked of Teams or Entra for each action, never read from a card. */
export class RoleDirectory {
  private readonly remembered = new Map<string, { readonly holds: boolean; readonly until: number }>();
  private readonly refusals = new Map<string, readonly number[]>();

  constructor(
    private readonly sources: Readonly<Record<string, RoleSource>>,
    private readonly roster: TeamRoster,
    private readonly groups: GroupMembership,
    private readonly now: () => Date,
  ) {}

  /** Those of the roles that the person holds. `fresh`: nothing remembered is believed. Throws `Outage`. */
  async rolesOf(
    personId: string,
    among: readonly string[],
    { fresh }: { readonly fresh: boolean },
  ): Promise<readonly string[]> {
    const asked = fresh ? new Map<string, Promise<boolean>>() : undefined;
    const held = await Promise.all(
      among.map(async (role) => {
        const source = this.sources[role];
        return source !== undefined && (await this.meets(personId, source, asked)) ? [role] : [];
      }),
    );
    return held.flat();
  }

  private async meets(
    personId: string,
    source: RoleSource,
    asked: Map<string, Promise<boolean>> | undefined,
  ): Promise<boolean> {
    if (source.people && !source.people.includes(personId)) return false;
    const { team, group } = source;
    if (
      team !== undefined &&
      !(await this.ask(`team/${team}/${personId}`, asked, () => this.roster.isMember(team, personId)))
    ) {
      return false;
    }
    if (group === undefined) return true;
    return this.ask(`group/${group}/${personId}`, asked, async () =>
      (await this.groups.groupsOf(personId, [group])).includes(group),
    );
  }

  /** One question is asked once at a time: two roles of one team are one look-up. */
  private async ask(
    key: string,
    asked: Map<string, Promise<boolean>> | undefined,
    look: () => Promise<boolean>,
  ): Promise<boolean> {
    const remembered = this.remembered.get(key);
    if (!asked && remembered && remembered.until > this.now().getTime()) return remembered.holds;
    const now = this.now().getTime();
    const refusals = (this.refusals.get(key) ?? []).filter((at) => at > now - refusedMs);
    if (refusals.length >= mostRefusals) return false;
    const answer = asked?.get(key) ?? look();
    asked?.set(key, answer);
    const holds = await answer;
    for (const bounded of [this.remembered, this.refusals]) {
      if (bounded.size >= rememberedAnswers) bounded.clear();
    }
    this.remembered.set(key, { holds, until: now + freshMs });
    this.refusals.set(key, holds ? [] : [...refusals, now]);
    return holds;
  }
}
