import type { CardData } from '../../../cards/catalogue';
import {
  changeKindLabels,
  changeOutcomeWords,
  changeRequestWords,
  endingWords,
  restrictingLabels as labels,
} from '../../../cards/words/restricting/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { Change } from '../../domain/restricting/state';
import { measuresOf } from '../../domain/restricting/in-force';
import { endingOf } from '../../domain/restricting/ending';
import { permittedActions } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { lookOf } from '../deciding/approval-request';
import { chatButtons, openRecord } from '../case/buttons';
import { contactRows } from '../correspondence/contact-rows';
import { dayInWords } from '../time/dates';
import { behavioursOf, rows } from '../reporting/incident-rows';
import { nameOf, statusLabel } from '../case/labels';
import { asTheyStand, restrictionRows, untilRows } from './measures-in-words';
import { waitsFor } from '../case/next-step';
import { sinceHeading, sinceRows } from '../reviews/review-parts';
import { signature } from '../deciding/review-sections';
import type { Person } from '../../domain/case/person';

/**
 * A change of a restriction as the channel of those who decide sees it: no customer's name, nothing that anybody wrote.
 * `number`: the event that put it there, or that passed it on. Afterwards it says what was decided, by whom and when (C2).
 */
export function changeRequest(subject: Case, number: number, profile: Profile): CardData<'approval-request'> {
  const change = subject.changes.latest.findLast((one) => one.number <= number);
  const open = change !== undefined && change.decision === undefined;
  return {
    ref: subject.ref,
    v: subject.version,
    look: lookOf(subject),
    heading: fill(headingOf(change), { ref: subject.ref }),
    tone: open ? 'accent' : 'emphasis',
    urgency: '',
    rows: [
      ...rows([[labels.behaviour, behavioursOf(subject, profile)]]),
      ...(change ? changeRows(change, profile) : []),
      ...rows([
        open
          ? [labels.waitsFor, waitsFor(subject, profile)]
          : [labels.now, statusLabel(profile, subject.status)],
        [labels.conflictDeclaredBy, open ? conflictsIn(subject) : undefined],
      ]),
    ],
    open,
  };
}

const conflictsIn = ({ conflicts }: Case): string | undefined =>
  conflicts.length === 0
    ? undefined
    : conflicts
        .slice(-shownConflicts)
        .map(({ by }) => nameOf(by))
        .join(', ');

/** The most colleagues named as having declared a conflict: the newest. */
const shownConflicts = 5;

function headingOf(change: Change | undefined): string {
  if (!change) return changeRequestWords.past;
  if (!change.decision) return changeRequestWords.open[change.kind];
  return `{ref}: ${outcomeOf(change).toLowerCase()}`;
}

const outcomeOf = ({ decision }: Change): string => {
  if (decision?.outcome === 'refused') return changeOutcomeWords.refused;
  return decision?.measures ? changeOutcomeWords.varied : changeOutcomeWords.lifted;
};

const changeRows = (change: Change, profile: Profile) =>
  rows([
    [labels.proposed, changeKindLabels[change.kind]],
    [labels.proposedBy, signature(change, profile)],
    [labels.inTheReviewOf, change.dueOn === undefined ? undefined : dayInWords(change.dueOn)],
    [labels.decidedBy, change.decision && signature(change.decision, profile)],
  ]);

/** Whether the end date of which a posting told is still to come. */
const isToCome = (subject: Case, endsOn: string): boolean =>
  measuresOf(subject)?.endsOn === endsOn && endingOf(subject) === undefined;

/** That a restriction ends soon, for whoever looks after the contact (R7): what ends, what happened, and how to prolong it. */
export function endingCard(
  subject: Case,
  number: number,
  reader: Person,
  profile: Profile,
): CardData<'appointment'> {
  const { endsOn, open } = announced(subject, number);
  const words = open ? endingWords.open : endingWords.over;
  const permitted = permittedActions(subject, { actor: { ...reader, roles: [] }, profile });
  const { dialogs } = chatButtons(
    (['propose-variation', 'log-contact'] as const).filter((action) => open && permitted.includes(action)),
  );
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(words.heading, { ref: subject.ref, ends: dayInWords(endsOn) }),
    tone: open ? 'accent' : 'emphasis',
    lead: words.lead,
    sections: open ? endingSections(subject, profile) : [],
    expects: [],
    next: '',
    verbs: [],
    buttons: [...dialogs, openRecord],
  };
}

function endingSections(subject: Case, profile: Profile): CardData<'appointment'>['sections'] {
  const measures = measuresOf(subject);
  return [
    {
      heading: sinceHeading(subject, profile),
      rows: [...rows([[labels.customer, subject.customer.name]]), ...sinceRows(subject, profile)],
    },
    {
      heading: labels.whatEnds,
      rows: measures
        ? [...restrictionRows(measures, profile), ...untilRows(asTheyStand(measures, subject))]
        : [],
    },
  ];
}

/** Announces in the channel of those who could prolong a restriction that it ends soon, without the customer's name. */
export function endingRequest(subject: Case, number: number, profile: Profile): CardData<'approval-request'> {
  const { endsOn, open } = announced(subject, number);
  const words = open ? endingWords.open : endingWords.over;
  return {
    ref: subject.ref,
    v: subject.version,
    look: lookOf(subject),
    heading: fill(words.heading, { ref: subject.ref, ends: dayInWords(endsOn) }),
    tone: open ? 'accent' : 'emphasis',
    urgency: '',
    rows: [
      ...rows([[labels.behaviour, behavioursOf(subject, profile)]]),
      ...contactRows(subject, profile),
      ...rows([[labels.now, statusLabel(profile, subject.status)]]),
    ],
    open,
  };
}

/** The end date that an event announced, and whether it is still to come. Of several in the life of a case only the newest is still known as such. */
function announced(subject: Case, number: number) {
  const isNewest = subject.steps.findLast(({ event }) => event === 'EndAnnounced')?.number === number;
  const endsOn = subject.endAnnounced ?? '';
  return { endsOn, open: isNewest && isToCome(subject, endsOn) };
}
