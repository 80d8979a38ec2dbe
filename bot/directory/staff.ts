import { Outage } from '../commands/outage';
import type { StaffChat, StaffConfirmations, StaffRegister, StaffRoster } from './ports';

/** How long being staff is believed for what shows or begins something; what decides asks anew. */
const believedMs = 60 * 60_000;
/** How long it is believed that the directory knows somebody: it is asked once a day, so that a turn costs it nothing. */
const knownMs = 24 * 60 * 60_000;
/** How long it is believed while nobody can say, where somebody may be facing a customer (S2). */
const believedInOutageMs = 24 * 60 * 60_000;
/** How long a no is believed: whoever was let in by mistake of a directory does not wait long. */
const refusedMs = 60_000;
/** How many people an instance remembers before it starts afresh: a bound, not a tuning. */
const rememberedPeople = 20_000;

/** How an answer may be come by. */
export interface StaffQuestion {
  /** Where the person takes part with the bot; undefined where that is not known. */
  readonly chat: StaffChat | undefined;
  /** Believe nothing remembered: for a decision. */
  readonly fresh: boolean;
  /** Believe a confirmation of the last 24 hours while nobody can say. */
  readonly inOutage: boolean;
}

/** Who is staff of this organisation: asked of Teams or the directory, remembered, and kept over restarts. */
export class StaffDirectory {
  private readonly confirmed = new Map<string, number>();
  private readonly refused = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(
    private readonly roster: StaffRoster,
    private readonly register: StaffRegister,
    private readonly kept: StaffConfirmations,
    private readonly now: () => Date,
  ) {}

  /** Whether somebody is staff. Throws `Outage` when nobody can say and nothing that is remembered is enough. */
  async isStaff(personId: string, { chat, fresh, inOutage }: StaffQuestion): Promise<boolean> {
    const now = this.now().getTime();
    if ((this.refused.get(personId) ?? 0) > now - refusedMs) return false;
    if (!fresh && (this.confirmed.get(personId) ?? 0) > now - believedMs) return true;
    try {
      const isStaff = await this.ask(personId, chat, now);
      await this.remember(personId, isStaff, now);
      return isStaff;
    } catch (problem) {
      if (!(problem instanceof Outage) || !inOutage) throw problem;
      if (now - (await this.lastConfirmed(personId)) < believedInOutageMs) return true;
      throw problem;
    }
  }

  /** Teams says who is a guest or of another tenant, the directory who has left or was never there: both have to agree. */
  private async ask(personId: string, chat: StaffChat | undefined, now: number): Promise<boolean> {
    const isKnownStill = (this.known.get(personId) ?? 0) > now - knownMs;
    const [isMember, isKnown] = await Promise.all([
      this.roster.isMemberOfStaff(personId, chat),
      isKnownStill || this.register.isKnown(personId),
    ]);
    if (isKnown && !isKnownStill) {
      if (this.known.size >= rememberedPeople) this.known.clear();
      this.known.set(personId, now);
    }
    return isKnown && isMember !== false;
  }

  private async remember(personId: string, isStaff: boolean, now: number): Promise<void> {
    const [remembered, other] = isStaff ? [this.confirmed, this.refused] : [this.refused, this.confirmed];
    if (!isStaff) this.known.delete(personId);
    if (remembered.size >= rememberedPeople) remembered.clear();
    remembered.set(personId, now);
    other.delete(personId);
    try {
      // Somebody who left is not let in by what was confirmed before.
      await this.kept.keep(personId, isStaff ? now : 0);
    } catch (problem) {
      if (!(problem instanceof Outage)) throw problem;
    }
  }

  private async lastConfirmed(personId: string): Promise<number> {
    const remembered = this.confirmed.get(personId);
    if (remembered !== undefined) return remembered;
    try {
      return (await this.kept.find(personId)) ?? 0;
    } catch (problem) {
      if (!(problem instanceof Outage)) throw problem;
      return 0;
    }
  }
}
