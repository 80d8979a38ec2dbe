import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { contactWords } from '../../../cards/words/correspondence/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { Position } from '../../domain/correspondence/positions';
import { addAnswer, channelIn, positionAfter } from '../../domain/correspondence/questions';
import { no } from '../../domain/correspondence/reach';
import { isNoLess } from '../../domain/correspondence/rules';
import { measuresOf } from '../../domain/restricting/in-force';
import type { Profile } from '../../policy/profile';
import { emergencyOf, sourceOf } from '../guide/guide-step';
import { choicesOf, labelOf } from '../case/labels';
import { adjustmentRows, restrictionRows } from '../restricting/measures-in-words';
import type { Asked } from '../forms/step-fields';

/** One question about a contact, with what can be answered (S3); `way` is what was answered before. */
export function contactQuestion(
  { subject, key }: { readonly subject: Case; readonly key: string },
  at: Extract<Position, { kind: 'question' }>,
  way: string,
  profile: Profile,
): CardData<'contact-question'> {
  const measures = measuresOf(subject);
  return {
    ref: subject.ref,
    v: subject.version,
    key,
    heading: fill(contactWords.heading, { ref: subject.ref }),
    question: at.question.question,
    cites: sourceOf(at.question.cites, profile),
    about: measures ? [...restrictionRows(measures, profile), ...adjustmentRows(measures)] : [],
    choices: at.choices.map(({ code, label }) => ({
      title: label ?? (code === no ? contactWords.no : contactWords.yes),
      way: addAnswer(way, code),
    })),
    emergency: emergencyOf(profile),
  };
}

const required = { choices: [] };

/** The last page of logging a contact: what is proposed and why, to be confirmed or changed, and what it was. */
export const contactAsked: Asked = (subject, profile, way, entered) => {
  const at = positionAfter(way, subject, profile);
  const proposed = at?.kind === 'proposal' ? at : undefined;
  const { outcomes, businessAreas } = profile.correspondence;
  const chosen = entered['outcome'] ?? proposed?.outcome.code ?? '';
  // An area is asked for only where it is passed on to one.
  const toArea = outcomes.some(({ code, toArea: goes }) => code === chosen && goes);
  return {
    about: proposed ? [...proposalRows(proposed, profile), ...contactRowsOf(way, profile)] : [],
    fields: {
      outcome: {
        input: 'choice',
        choices: choicesOf(
          outcomes.filter(({ code }) => !proposed || isNoLess(code, proposed, profile.correspondence)),
        ),
        value: proposed?.outcome.code ?? '',
      },
      ...(toArea ? { area: { input: 'choice' as const, choices: choicesOf(businessAreas) } } : {}),
      why: { input: 'line', choices: [], required: false },
      receivedOn: { input: 'date', ...required },
      receivedTime: { input: 'time', ...required },
      summary: { input: 'text', ...required },
      read: { input: 'confirm', ...required },
    },
  };
};

const proposalRows = (
  { outcome, because, cites }: Extract<Position, { kind: 'proposal' }>,
  profile: Profile,
): CardRow[] => [
  { label: contactWords.proposed, text: outcome.label },
  { label: contactWords.todo, text: outcome.words },
  {
    label: contactWords.because,
    text: fill(
      contactWords.becauseOf[because.kind],
      'question' in because ? { question: because.question } : {},
    ),
  },
  { label: profile.policy.title, text: sourceOf(cites, profile) },
];

/** How it came and who wrote, as the first two answers say. */
const contactRowsOf = (way: string, profile: Profile): CardRow[] => [
  { label: contactWords.howItCame, text: labelOf(profile.contactChannels, channelIn(way)) },
  { label: contactWords.whoWrote, text: labelOf(profile.correspondence.writers, way.split(' ')[1] ?? '') },
];

/** What was logged, for who logged it: what to do now, and whom to send it to. */
export function sayWhatToDoWithContact(
  subject: Case,
  chosen: { readonly outcome: string; readonly area: string },
  profile: Profile,
): CardData<'message'> {
  const { outcomes, businessAreas } = profile.correspondence;
  const outcome = outcomes.find(({ code }) => code === chosen.outcome);
  const area = outcome?.toArea ? businessAreas.find(({ code }) => code === chosen.area) : undefined;
  const where = area ? `${area.label}: ${area.where}` : outcome?.place?.where;
  return {
    tone: outcome?.escalates ? 'attention' : 'good',
    heading: fill(contactWords.logged, { ref: subject.ref }),
    paragraphs: [
      `${outcome?.label ?? ''}.`,
      outcome?.words ?? '',
      ...(where === undefined ? [] : [`${contactWords.where} ${where}.`]),
    ].filter((paragraph) => paragraph !== ''),
  };
}
