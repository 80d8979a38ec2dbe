import type { CardData } from '../../../cards/catalogue';
import { actionWords } from '../../../cards/words/actions';
import { fill } from '../../../cards/words/fill';
import { messageWords } from '../../../cards/words/messages';
import type { MessageName } from '../../../cards/words/shape';
import { refusalWords } from '../../../cards/words/refusals';
import { reportingLabels } from '../../../cards/words/reporting/words';
import { recordsLabels } from '../../../cards/words/records/words';
import type { Case } from '../../domain/case/state';
import type { Refusal } from '../../domain/case/refusal';
import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { type Labels, summaryOf } from '../forms/form-problems';
import { nameOf, partyLabel, statusLabel } from '../case/labels';
import { nextStep } from '../case/next-step';

/** A message in our words; `facts` fill its braces, and are shown as they are. */
export function message(
  name: MessageName,
  facts: Readonly<Record<string, string>> = {},
): CardData<'message'> {
  const { tone, heading, paragraphs } = messageWords[name];
  return {
    tone,
    heading: fill(heading, facts),
    paragraphs: paragraphs.map((paragraph) => fill(paragraph, facts)),
  };
}

/** A message to somebody who wrote what is no command here: the way to the emergency steps stands before it (E1). */
export const answerToOther = (name: 'inChannel' | 'filesNotKept'): CardData<'message'> => ({
  ...message(name),
  emergency: true,
});

/** What a message about a case may speak of: its reference, manager, status and what happens next. */
const factsOf = (subject: Case, profile: Profile, reader?: string): Record<string, string> => ({
  ref: subject.ref,
  manager: nameOf(subject.manager),
  status: statusLabel(profile, subject.status),
  next: nextStep(subject, profile, reader),
});

/** Tells the person who took a step that it was done, or that it had been done before. `reader`: their Entra object id. */
export const confirmation = (
  name: 'reported' | 'incidentAdded' | 'done' | 'repeat',
  subject: Case,
  profile: Profile,
  reader?: string,
): CardData<'message'> => message(name, factsOf(subject, profile, reader));

/** Why something was refused, and what to do next and who can (D5, D6). `action` is what was asked for. */
export function refusalMessage(
  refusal: Refusal,
  action: Action | 'report',
  profile: Profile,
  labels?: Labels,
): CardData<'message'> {
  const { heading, paragraphs } = refusalWords[refusal.code];
  const facts = { todo: action === 'report' ? reportingLabels.reportThis : actionWords[action].todo };
  const filledIn = { ...facts, ...refusalFacts(refusal, profile, labels) };
  return {
    tone: 'warning',
    heading,
    paragraphs: paragraphs.map((paragraph) => fill(paragraph, filledIn)).filter((said) => said !== ''),
  };
}

function refusalFacts(refusal: Refusal, profile: Profile, labels?: Labels): Record<string, string> {
  const moment = (at: string) => momentInWords(at, profile.timeZone);
  switch (refusal.code) {
    case 'Incomplete':
      return { problems: `${summaryOf(refusal.problems, labels).join('. ')}.` };
    case 'NotYours':
      return { who: refusal.parties.map((party) => partyLabel(profile, party)).join('; ') };
    case 'ConflictDeclared':
      return { at: moment(refusal.at) };
    case 'AlreadyActedOn':
    case 'RecordHeld':
    case 'Erased':
    case 'ReviewAnswered':
    case 'FoundAcceptable':
      return { who: nameOf(refusal.by), at: moment(refusal.at) };
    case 'MovedOn':
      return {
        who: nameOf(refusal.by),
        at: moment(refusal.at),
        status: statusLabel(profile, refusal.status),
      };
    case 'AdviceMissing':
    case 'AssessmentMissing':
      return { who: refusal.from.map((role) => partyLabel(profile, role)).join('; ') };
    case 'PeriodNotOver':
      return {
        until:
          refusal.until === ''
            ? recordsLabels.periodNotBegun
            : fill(recordsLabels.periodEnds, { at: moment(refusal.until) }),
      };
    case 'SentBefore':
    case 'NotOffered':
      return { written: refusal.written.map((text) => `“${text}”`).join('\n\n') };
    case 'NotTheirs':
    case 'NothingOpen':
    case 'NotPassedOn':
    case 'RoutingStands':
    case 'SecondPerson':
    case 'OwnReport':
    case 'AffectedPerson':
    case 'Involved':
    case 'CaseFull':
      return {};
  }
}
