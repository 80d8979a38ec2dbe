import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import type { Consultation } from './state';
import { textLimits } from '../entries/limits';
import type { Status } from '../../policy/codes';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';

/** The consultation that was asked for and not answered yet; undefined where nothing is waited for. */
export const openConsultation = ({ consultations }: Case): Consultation | undefined => {
  const last = consultations.at(-1);
  return last?.answer === undefined ? last : undefined;
};

/** Whether those whom the profile has consulted have advised on this case (Q1). */
export const isConsulted = ({ consultations }: Case): boolean =>
  consultations.some(({ answer }) => answer !== undefined);

/** Whether a decision would come before the advice that the profile demands: it then needs the reason why (Q1). */
export const isConsultationMissing = (subject: Case, { decision }: Profile): boolean =>
  decision.equality.consult !== undefined && !isConsulted(subject);

/** A proposal asks those whom the profile has consulted, so that nobody has to remember (Q1); nothing where it names none. */
export const seekConsultation = (to: Status, { decision }: Profile): readonly Happened[] =>
  decision.equality.consult === undefined
    ? []
    : [{ type: 'ConsultationSought', to, role: decision.equality.consult }];

/** Those who are consulted advise on personal difficulties, characteristics and adjustments (Q1). */
export function giveConsultation(command: CommandOf<'give-consultation'>, { to }: Step): Verdict {
  const entries = new Entries();
  const advice = entries.required('advice', command.advice, textLimits.reason);
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'ConsultationGiven', to, advice });
}
