import { record } from '../../../bot/domain/case/decide';
import { theBot } from '../../../bot/domain/case/person';
import { type Case, caseSchema } from '../../../bot/domain/case/state';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { whoLeadsOn, whoseTurn } from '../../../bot/domain/waiting/whose-turn';
import { postingsOf } from '../../../bot/deliveries/postings';
import type { Status } from '../../../bot/policy/codes';
import type { Profile } from '../../../bot/policy/profile';
import { waitsFor } from '../../../bot/views/case/next-step';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aDeputy, aManager, aPerson, aReporter, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const plain = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const contacts = (answers: { readonly spoc?: boolean; readonly deputy?: boolean }) => (subject: Case) =>
  caseSchema.parse({
    ...subject,
    appointments: (['spoc', 'deputy'] as const).map((role) => ({
      role,
      person: plain(role === 'spoc' ? aSpoc() : aDeputy()),
      by: plain(aManager()),
      at: '2025-11-03T17:00:00Z',
      ...(answers[role] === undefined
        ? {}
        : { answer: { accepted: answers[role], at: '2025-11-03T18:00:00Z' } }),
    })),
  });

/** What a case of any status may be besides. */
const varieties: Readonly<Record<string, (subject: Case) => Case>> = {
  'as the builders make it': (subject) => subject,
  'whose contacts accepted': withAcceptance,
  'with a SPOC and a deputy who were asked': contacts({}),
  'whose deputy declined': contacts({ spoc: true, deputy: false }),
  'whose SPOC declined': contacts({ spoc: false, deputy: true }),
  'whose contacts both declined': contacts({ spoc: false, deputy: false }),
  'whose manager is its reporter': (subject) => ({ ...subject, manager: plain(aReporter()) }),
  'whose manager was affected': (subject) => ({
    ...subject,
    incidents: subject.incidents.map((one) => ({ ...one, affected: [plain(aManager())] })),
  }),
  'that was passed on': (subject) => ({
    ...subject,
    chases: [{ stage: 'escalated', since: subject.since, at: '2025-11-10T09:00:00Z' }],
  }),
};

const houses: readonly (readonly [string, Profile, (status: Status) => Case])[] = [
  ['Registers of Scotland', aProfile(), (status) => aCaseAt(status)],
  ['West Lothian Council', theCouncil, (status) => aCouncilCaseAt(status)],
];
const staff = ['ailsa', 'gregor', 'callum', 'nadia', 'isla', 'struan', 'kirsty'].map((key) => aPerson(key));
const stranger = aPerson('alasdair');

const rows = houses.flatMap(([house, profile, caseAt]) =>
  profile.workflow.statuses.flatMap(({ code }) =>
    Object.entries(varieties).map(([variety, make]) => ({ house, profile, code, variety, make, caseAt })),
  ),
);

describe('C5 · Whose turn it is', () => {
  it.each(rows)(
    'C5 · is answered alike by card, queue, reminder and record for a case $variety that is $code ($house)',
    ({ profile, code, make, caseAt }) => {
      const subject = make(caseAt(code));
      const { people, roles } = whoLeadsOn(subject, profile);
      const turn = whoseTurn(subject, profile);
      const named = people.map(({ person }) => person.id).sort();

      // The card and the record name them and nobody else.
      const words = waitsFor(subject, profile);
      expect(staff.filter(({ name }) => words.includes(name)).map(({ id }) => id)).toEqual(
        staff.filter(({ id }) => named.includes(id)).map(({ id }) => id),
      );
      if (!turn) return;

      // The queue of each of them holds it, and no colleague's besides, unless they may not take it.
      const holds = (actor: { readonly id: string; readonly name: string }, held: readonly string[] = []) =>
        waitingOf(subject, { ...actor, roles: held }, profile)?.kinds.includes(turn.kind) === true;
      expect(staff.filter((person) => holds(person)).map(({ id }) => id)).toEqual(
        staff.filter(({ id }) => named.includes(id)).map(({ id }) => id),
      );
      const open = profile.roles.map((role) => role.code).filter((role) => holds(stranger, [role]));
      expect(open.sort()).toEqual([...roles].sort());

      // The reminder goes to the same people, or to the channel in which they are asked.
      const { events, next } = record(subject, [{ type: 'PickUpReminded', to: code }], {
        actor: { ...theBot, roles: [] },
        now: '2025-11-20T09:00:00Z',
        commandId: 'reminder',
      });
      const posted = events.flatMap((event) => postingsOf(next, event, profile));
      const persons = posted.flatMap(({ destination: to }) => (to.kind === 'person' ? [to.id] : []));
      expect(persons.sort()).toEqual(named);
      const channels = posted.flatMap(({ destination: to }) => (to.kind === 'channel' ? [to.code] : []));
      const asked = profile.workflow.channels.filter((channel) => channels.includes(channel.code));
      const told = asked.flatMap((channel) => channel.roles).filter((role) => roles.includes(role));
      expect([...new Set(told)].sort()).toEqual([...roles].sort());
    },
  );

  it('R6 · S1 · for a notice of the council it is the manager, also where there is a SPOC', () => {
    for (const status of ['awaiting-notice', 'awaiting-end-notice', 'awaiting-change-notice'] as const) {
      const turn = whoseTurn(contacts({ spoc: true })(aCouncilCaseAt(status)), theCouncil);
      expect(turn?.people).toEqual([{ person: plain(aManager()), as: 'manager' }]);
    }
  });

  it('S1 · a deputy who declined is neither named nor asked', () => {
    const subject = contacts({ spoc: true, deputy: false })(aCaseAt('awaiting-notice'));
    expect(waitsFor(subject, aProfile())).toBe('Isla Fraser (SPOC)');
    expect(waitingOf(subject, { ...aDeputy(), roles: [] }, aProfile())).toBeUndefined();
  });
});
