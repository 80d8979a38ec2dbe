import { deputyOf, spocOf } from '../../domain/contact-people/holders';
import type { FindingHappened } from '../../domain/deciding/events';
import { type Rule, toBoth, toChannelOf, toPerson, type Wanted } from '../wanted';
import type { Case } from '../../domain/case/state';
import { endingOf } from '../../domain/restricting/ending';

/** Who must hear of what others than manager and decider are asked and find. */
export const findingRules: { readonly [T in FindingHappened['type']]: Rule<T> } = {
  AssessmentSought: toChannelOf,
  AssessmentGiven: (subject) => [...toBoth(subject), ...toWhoAsked(subject)],
  ConsultationSought: (_, __, { decision }) => {
    const code = decision.equality.channel;
    if (code === undefined) return [];
    return [{ destination: { kind: 'channel', code }, card: 'consultation', audience: 'channel' }];
  },
  ConsultationGiven: (subject, event, profile, away) => [
    ...toWhoProposed(subject),
    ...toDeciders(subject, event, profile, away),
  ],
  AppealRequested: (subject, event, profile) => [
    ...toChannelOf(subject, event, profile),
    ...toAllConcerned(subject),
  ],
  AppealDecided: toAllConcerned,
  EndNoticeSent: toAllConcerned,
  // A reason given with the decision is part of the news of the decision.
  EndNoticeWithheld: (subject, event) => (endingOf(subject)?.at === event.at ? [] : toAllConcerned(subject)),
};

/** Who asked for the newest assessment, where they are neither reporter nor manager, who hear of it as such. */
function toWhoAsked({ assessments, reporter, manager }: Case): readonly Wanted<'news'>[] {
  const by = assessments.at(-1)?.by.id;
  return by === undefined || by === reporter.id || by === manager.id ? [] : [toPerson(by, 'news', 'head')];
}

/** Everybody who was told of the decision, who made it, who passed on what the customer says, and who proposed or decided the last change: each once (D3, V2). */
export function toAllConcerned(subject: Case): readonly Wanted<'news'>[] {
  const { reporter, manager, proposal, decision, appeals, changes } = subject;
  const change = changes.latest.at(-1);
  const heads = [proposal?.by, decision?.by, appeals.at(-1)?.by, change?.by, change?.decision?.by];
  const people = [
    [manager, 'manager'],
    [reporter, 'reporter'],
    [spocOf(subject), 'spoc'],
    [deputyOf(subject), 'deputy'],
    ...heads.map((person) => [person, 'head'] as const),
  ] as const;
  const told = new Map<string, Wanted<'news'>>();
  for (const [person, audience] of people) {
    if (person && !told.has(person.id)) told.set(person.id, toPerson(person.id, 'news', audience));
  }
  return [...told.values()];
}

/** Whoever proposed hears that there is advice on equality (Q1). */
function toWhoProposed({ proposal }: Case): readonly Wanted<'news'>[] {
  return proposal ? [toPerson(proposal.by.id, 'news', 'head')] : [];
}

/**
 * A case is put to those who decide at once, since somebody's safety may not wait; when the advice is there it is put
 * to them once more, because a card that only changed somewhere above rings nobody. Whoever did not wait is told of it.
 */
const toDeciders: Rule<'ConsultationGiven'> = (subject, event, profile) =>
  subject.decision
    ? [toPerson(subject.decision.by.id, 'news', 'head')]
    : toChannelOf(subject, event, profile);
