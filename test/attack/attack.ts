import * as z from 'zod/v4';
import type { Case } from '../../bot/domain/case/state';
import { isClick } from '../../bot/policy/codes';
import type { Local } from '../../local/start/local';
import { Administrator } from '../journeys/tampering';
import { intruders, isOwnChat, sentBy } from './intruders';
import { type House, type MarkedCase, storeMarkedCases } from './marked-cases';
import { type Mark, marksIn } from './marks';
import { mayReadBySaying } from './oracle';
import { triesOf, type Try } from './tries';

/** The reference of no case. */
const noCase = 'CB-9999';

/** What came of the tries at one entry by one person. */
export interface Tally {
  tries: number;
  refused: number;
  given: number;
  leaks: number;
}

/** What came of an attack. */
export interface Findings {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** What somebody read who may not, in words. */
  readonly leaks: readonly string[];
  /** Rows of the register that are not what they were. */
  readonly changes: readonly string[];
}

/** What came back to a try: to whoever tried, and what others read as well. */
interface Heard {
  readonly own: string;
  readonly byOthers: string;
  readonly isGiven: boolean;
}

/** Which of the services refuse meanwhile. */
export type Weather = 'fair' | 'teams-away' | 'directory-away' | 'register-away';

/** The lists in which a step that was let in would show. */
const watched = ['Cases', 'Events', 'Decisions', 'Restrictions', 'Contacts', 'Reviews', 'Notices'] as const;

/** An attack on one local start, whose cases are made for it. */
export class Attack {
  private constructor(
    private readonly local: Local,
    private readonly house: House,
    private readonly cases: readonly MarkedCase[],
    readonly tries: readonly Try[],
  ) {}

  static async prepare(local: Local, house: House): Promise<Attack> {
    const cases = await storeMarkedCases(local, house);
    return new Attack(local, house, cases, triesOf(house.profile, cases, intruders));
  }

  /** Carries out the chosen tries and looks at everything that came back, at every message sent and at the register after. */
  async run(chosen: readonly Try[], weather: Weather = 'fair'): Promise<Findings> {
    const tallies = new Map<string, Tally>();
    const leaks: string[] = [];
    // What was confirmed while all was well is believed for a day: whoever is away then is not asked.
    if (weather !== 'fair') await this.local.clock.advance('PT25H');
    const before = await this.rows();
    this.make(weather);
    for (const one of chosen) {
      // Whoever may take a step would take it: what is theirs is not an attack.
      if (one.isTheirs && isTaking(one)) continue;
      const heard = await this.carryOut(one);
      const leaked = this.leaksIn(one, heard);
      const tally = tallyOf(tallies, `${one.entry} by ${one.by.person.key}`);
      tally.tries += 1;
      if (heard.isGiven) tally.given += 1;
      else tally.refused += 1;
      tally.leaks += leaked.length;
      leaks.push(...leaked);
    }
    this.local.faults.clear();
    await this.local.drain();
    const after = await this.rows();
    const changed = [...before.keys(), ...after.keys()].filter((row) => before.get(row) !== after.get(row));
    const changes = [...new Set(changed)].map((row) => `${row}: ${after.get(row) ?? 'gone'}`);
    return { tallies, leaks, changes };
  }

  /** All that comes back to one try. */
  async read(one: Try | undefined): Promise<string> {
    return one ? (await this.carryOut(one)).own : '';
  }

  /** What a try is answered about its case, and what the same is answered about a case that there is not. */
  async readBesideNone(one: Try): Promise<{ readonly there: string; readonly none: string }> {
    const { ref } = one.about.subject;
    const sent = z
      .looseObject({ type: z.string() })
      .parse(JSON.parse(JSON.stringify(one.sent).replaceAll(ref, noCase)));
    const there = await this.carryOut(one);
    const none = await this.carryOut({ ...one, sent });
    // A reference may stand on either as an example; each answers another press.
    const withoutIt = ({ own }: Heard): string =>
      own.replaceAll(ref, noCase).replaceAll(/\\?"replyToId\\?":\\?"[^"\\]*\\?",?/g, '');
    return { there: withoutIt(there), none: withoutIt(none) };
  }

  private make(weather: Weather): void {
    const { faults } = this.local;
    const always = { status: 503, times: 1_000_000 } as const;
    if (weather === 'teams-away')
      faults.add({ service: 'connector', method: 'GET', path: '/members', ...always });
    if (weather === 'directory-away') faults.add({ service: 'graph', path: '/users', ...always });
    if (weather === 'register-away') faults.add({ service: 'graph', path: '/lists', ...always });
  }

  private async carryOut(one: Try): Promise<Heard> {
    const from = this.local.connector.sent.length;
    const response = await fetch(`${this.local.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sentBy(this.local, one.by, one.sent, one.place)),
    });
    const answered = await response.text();
    const posted = this.local.connector.sent.slice(from);
    const told = (isOwn: boolean): readonly string[] =>
      posted
        .filter(({ conversationId }) => isOwnChat(one.by, conversationId) === isOwn)
        .map(({ activity }) => JSON.stringify(activity));
    // The answer to a press is for whoever pressed, wherever the card stands; what is written is read by everybody there.
    const [own, byOthers] = [[answered, ...told(true)].join('\n'), told(false).join('\n')];
    const isRefused = refusals.some((words) => own.includes(words) || byOthers.includes(words));
    // Whoever is turned away at the gate hears nothing at all.
    const isAnswered = own.trim() !== '' || byOthers !== '';
    return { own, byOthers, isGiven: response.ok && isAnswered && !isRefused };
  }

  private leaksIn(one: Try, { own, byOthers }: Heard): readonly string[] {
    // What somebody typed may be handed back to them.
    const typed = new Set(marksIn(JSON.stringify(one.sent)).map(nameOf));
    const leaked = marksIn(own).filter((mark) => {
      const subject = this.caseOf(mark);
      const isTheirs = subject && (mayReadBySaying(one.by, subject, mark) || isFoundByName(one, mark.field));
      return !isTheirs && !typed.has(nameOf(mark));
    });
    return [...leaked, ...marksIn(byOthers)].map((mark) => {
      const where = one.place === undefined ? '' : ` in ${one.place}`;
      const status = this.caseOf(mark)?.status ?? '?';
      return `${one.by.person.key} at ${one.entry}${where} on ${status}: ${mark.action}.${mark.field}`;
    });
  }

  private caseOf(mark: Mark): Case | undefined {
    return this.cases.find(({ number }) => number === mark.number)?.subject;
  }

  private async rows(): Promise<ReadonlyMap<string, string>> {
    const administrator = new Administrator(this.local);
    const all = await Promise.all(
      watched.map(async (list) => {
        const found = await administrator.find(list, () => true);
        return found.map(({ id, fields }) => [`${list}/${id}`, JSON.stringify(fields)] as const);
      }),
    );
    return new Map(all.flat());
  }
}

const nameOf = ({ number, action, field }: Mark): string => [number, action, field].join(' ');

/** What the bot says to whoever is not let in, has nothing to see, or whom nobody could confirm. */
const refusals = [
  'You cannot use this here',
  'There is no such case for you to see',
  'You cannot',
  'This step is for somebody else',
  'could not be confirmed',
  'could not confirm your role',
  'Only staff',
  'is kept by',
  'Open the newest card',
];

/** Whom somebody looks up by the name they typed is told of by that name (S2); keepers read the list. */
const isFoundByName = ({ by, entry }: Try, field: string): boolean =>
  by.isStaff && /^customername$/i.test(field) && openToNames.some((open) => entry.startsWith(open));

const openToNames = [
  'command/check',
  'command/log',
  'command/export',
  'command/customers',
  'command/my customers',
  'verb/check',
  'verb/customers',
  'verb/subject-access',
  'verb/my-customers',
  'fetch/customer',
  'fetch/known-customer',
  'fetch/guide',
  'submit/customer',
  'submit/known-customer',
  'submit/guide',
  'search/customers',
];

/** Whether a try would take a step, where it is let in: a click takes it however it is sent. */
const isTaking = ({ entry, action }: Try): boolean =>
  (action !== undefined && isClick(action)) ||
  ['submit/step/send', 'submit/review/step', 'submit/review/click', 'verb/step'].includes(entry) ||
  /verb\/report|submit\/report|add-incident|export|absence/.test(entry);

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const found = tallies.get(name) ?? { tries: 0, refused: 0, given: 0, leaks: 0 };
  tallies.set(name, found);
  return found;
}
