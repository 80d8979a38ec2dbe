import { entriesOf, type Entry } from '../../bot/domain/records/disclosure';
import type { Person } from '../../bot/domain/case/person';
import { handedOut } from '../../bot/register/cases/handed-out';
import { readHeldRow } from '../../bot/register/records/held-row';
import { type AccountOf, neededOf } from '../../bot/views/records/account/draw-account';

/** A row of a list, as it is read when everything on a customer is drawn up. */
const anAccountRow = (
  list: keyof typeof handedOut,
  fields: Readonly<Record<string, unknown>>,
): readonly Entry[] => {
  const entries = entriesOf(readHeldRow(handedOut[list], { CaseRef: 'CB-0001', ...fields }));
  return neededOf(list, entries);
};

const person = (name: string, id: number): Person => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  name,
});

/** What the account of an ordinary case is drawn of: two incidents, a decision, letters, a year of contacts and reviews. */
export function anAccountOf(
  texts: { readonly narrative: string; readonly summary: string },
  { contacts = 12 }: { readonly contacts?: number } = {},
): AccountOf {
  const many = <T>(count: number, of: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => of(at));
  const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at, 10)).toISOString();
  const spoc = { ActorName: 'Isla Fraser' };
  const rows = {
    Customers: [
      anAccountRow('Customers', {
        DisplayName: 'Morag Ogilvie',
        DetailsJson: JSON.stringify({
          name: 'Morag Ogilvie',
          email: 'morag@customer.example',
          references: [],
        }),
      }),
    ],
    Incidents: many(2, (at) =>
      anAccountRow('Incidents', {
        OccurredAt: day(at),
        ReportedAt: day(at),
        ContactChannel: 'telephone',
        Behaviours: 'threatening',
        ReporterName: 'Ailsa Reid',
        Narrative: texts.narrative,
        DetailsJson: JSON.stringify({
          affected: [person('Hamish Orr', 1)],
          witnesses: [person('Nadia Iqbal', 2)],
          otherWitnesses: 'Her neighbour Mr Kerr',
          context: 'Her appeal was refused that morning.',
        }),
      }),
    ),
    Decisions: [
      anAccountRow('Decisions', {
        DecidedAt: day(9),
        Outcome: 'approved',
        DeciderName: 'Eilidh Munro',
        Restrictions: 'channel',
        Considerations: 'individual-rights staff-protection',
        Paragraphs: 'Restricting access, 1\nRestricting access, 2',
        Rationale: `It went on after a warning; see CU-0099. ${texts.summary}`,
        SpocName: 'Isla Fraser',
        EqualityReasoning: texts.summary,
        ConsultedName: 'Priya Nair',
        ConsultationAdvice: 'Offer an interpreter.',
        NoticeSentOn: day(11),
        NoticeChannel: 'letter',
      }),
    ],
    Restrictions: [
      anAccountRow('Restrictions', { DecidedAt: day(9), RestrictionKind: 'channel', ActiveFrom: day(11) }),
    ],
    Notices: many(6, (at) =>
      anAccountRow('Notices', {
        PreparedAt: day(10 + at * 60),
        LetterKind: 'restriction-notice',
        SentOn: day(11 + at * 60),
        SentHow: 'letter',
        SentByName: 'Isla Fraser',
      }),
    ),
    Contacts: many(contacts, (at) =>
      anAccountRow('Contacts', {
        ReceivedAt: day(20 + at),
        ContactChannel: 'email',
        Outcome: 'file',
        ...spoc,
        Summary: texts.summary,
      }),
    ),
    Reviews: many(4, (at) =>
      anAccountRow('Reviews', {
        HeldAt: day(90 * (at + 1)),
        Outcome: 'continue',
        ...spoc,
        Reason: texts.summary,
      }),
    ),
    ExternalReports: [
      anAccountRow('ExternalReports', {
        RecordedAt: day(12),
        Recipient: 'police',
        Grounds: 'threat',
        Outcome: 'approved',
        ActorName: 'Eilidh Munro',
        Rationale: 'A life was threatened.',
        Assessment: 'She knows where our people park.',
        AdviceJson: JSON.stringify([
          {
            number: 10,
            role: 'legal',
            text: 'Report it under privilege.',
            by: person('Moira Kidd', 3),
            at: day(11),
          },
        ]),
      }),
    ],
    Tasks: [
      anAccountRow('Tasks', {
        RecordedAt: day(13),
        TaskCode: 'risk-assessment',
        TaskState: 'done',
        ActorName: 'Callum Boyd',
        Note: 'Two of you, at the desk.',
      }),
    ],
    Events: [
      ...many(50, (at) =>
        anAccountRow('Events', { HappenedAt: day(at), EventType: 'ContactLogged', ...spoc }),
      ),
      anAccountRow('Events', {
        HappenedAt: day(1),
        EventType: 'ReviewPinged',
        ActorName: 'Customer Behaviour',
      }),
    ],
  };
  return {
    customerRef: 'CU-0001',
    customerRefs: ['CU-0001'],
    caseRefs: ['CB-0001'],
    at: '2027-02-10T12:00:00Z',
    keepUntil: '2027-04-11T00:00:00Z',
    rows: new Map(Object.entries(rows)),
    looks: [day(1), day(40)],
    colleagues: ['Gregor Munro', 'Customer Behaviour', 'Isla Fraser'],
  };
}
