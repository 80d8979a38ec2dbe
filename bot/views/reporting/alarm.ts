import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { alarmWords } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import { newestThreat, openAlarm, type Threat } from '../../domain/reporting/alarm';
import type { Profile } from '../../policy/profile';
import { contactInWords } from '../correspondence/contact-news';
import { chatButtons } from '../case/buttons';
import { nameOf } from '../case/labels';
import { momentInWords } from '../time/dates';

/**
 * That violence, a threat or danger was told of, to the manager and to those who stand in for them, until somebody says that they
 * have it; then who has it (E2). Of a contact, `event` being its number, also what is done first. No customer's name and nothing that
 * anybody wrote: a channel may read it.
 */
export function alarm(subject: Case, event: number, profile: Profile): CardData<'news'> {
  const { ref } = subject;
  const isOpen = openAlarm(subject, profile) !== undefined;
  const threat = newestThreat(subject, profile);
  const words = alarmWords[isOpen ? 'open' : isTaken(subject, threat) ? 'taken' : 'over'];
  const facts = factsOf(subject, threat, profile);
  return {
    ref,
    v: subject.version,
    tone: isOpen ? 'attention' : 'emphasis',
    heading: fill(words.heading, facts),
    paragraphs: [
      ...contactOf(subject, event, profile),
      ...words.paragraphs.map((paragraph) => fill(paragraph, facts)),
    ],
    verbs: isOpen ? chatButtons(['take-in-hand']).verbs : [],
    opensRecord: true,
  };
}

const contactOf = (subject: Case, event: number, profile: Profile): readonly string[] =>
  subject.contacts.latest.some(({ number }) => number === event)
    ? [contactInWords(subject, event, { reader: '', profile })]
    : [];

function factsOf({ ref, inHand, manager }: Case, threat: Threat | undefined, profile: Profile) {
  const at = (instant: string | undefined): string =>
    instant === undefined ? '' : momentInWords(instant, profile.timeZone);
  return {
    ref,
    manager: nameOf(manager),
    by: threat ? nameOf(threat.by) : '',
    at: at(threat?.at),
    who: inHand ? nameOf(inHand.by) : '',
    takenAt: at(inHand?.at),
    minutes: String(profile.chasing.urgent.alarm.everyMinutes),
  };
}

const isTaken = ({ inHand }: Case, threat: Threat | undefined): boolean =>
  inHand !== undefined && (threat === undefined || inHand.at >= threat.at);
