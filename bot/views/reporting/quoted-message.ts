import { quotedWords as said } from '../../../cards/words/reporting/words';
import { fill } from '../../../cards/words/fill';
import { textLimits } from '../../domain/entries/limits';
import { dayOf, timeOf } from '../../domain/time/calendar';
import { momentInWords } from '../time/dates';
import type { ReportForm } from '../../domain/reporting/commands';

/** A message of Teams from which an incident is reported. */
export interface QuotedMessage {
  /** Who wrote it; '' when Teams does not say. */
  readonly sender: string;
  /** An instant; '' when Teams does not say. */
  readonly sentAt: string;
  readonly text: string;
  /** The address of the message in Teams; '' for none. */
  readonly link: string;
}

/** What a message puts into the report form: itself, quoted, when it was sent, and where it stands as evidence (C1, X1). All can be changed. */
export function reportFrom(message: QuotedMessage, timeZone: string): Partial<ReportForm> {
  const at = message.sentAt === '' ? '' : momentInWords(message.sentAt, timeZone);
  const who = message.sender === '' ? said.someone : message.sender;
  const link = message.link === '' ? '' : `: ${message.link}`;
  return {
    ...(message.sentAt === ''
      ? {}
      : { date: dayOf(message.sentAt, timeZone), time: timeOf(message.sentAt, timeZone) }),
    narrative: fill(said.quoted, { at, who, text: message.text.trim() }).slice(0, textLimits.narrative),
    evidence: fill(said.evidence, { at, who, link }).slice(0, textLimits.evidence),
  };
}
