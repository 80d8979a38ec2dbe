import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseReportReply, reportFormWith, type ReportReply } from '../../../cards/report-form/reply';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import { reportingLabels } from '../../../cards/words/reporting/words';
import type { ReportResult } from '../../commands/reporting/report-incident';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import type { ReportForm } from '../../domain/reporting/commands';
import { readWay, walk } from '../../domain/guide/guidance';
import { contactBegan } from '../../domain/guide/taps';
import { dayOf, timeOf } from '../../domain/time/calendar';
import { writeInstant } from '../../domain/time/instant';
import { thankReporter } from '../../views/support/care';
import { message, refusalMessage } from '../../views/messages/message';
import { freshReport, reportForm } from '../../views/reporting/report-form';
import type { Shown, Turn } from '../sdk/turn';
import type { Person } from '../../domain/case/person';

/**
 * A report form with a key of its own; `ref` is the case to which an incident is added, '' for a new report, `way` where
 * in the guidance it was opened: what was answered there is filled in, and so is `form`. A new report proposes besides what the
 * person chose last, and their manager.
 */
export const openReport = async (
  turn: Turn,
  by: Admission<'staff'>,
  where: {
    readonly inDialog: boolean;
    readonly ref: string;
    readonly way?: string;
    /** When the contact began that is reported, in milliseconds since 1970; 0 where nobody knows: then it is now. */
    readonly began?: number;
    readonly form?: Partial<ReportForm>;
  },
): Promise<Shown> => {
  const { profile, newKey, proposeForReport } = turn.services;
  const walked = walk(profile, readWay(where.way ?? ''));
  const answers = walked.kind === 'step' ? walked.fills : {};
  const proposed = where.ref === '' ? await proposeForReport(by) : {};
  const form = { ...proposed, ...answers, ...beganIn(turn, where.began ?? 0), ...where.form };
  const state = { ...freshReport(newKey(), where.inDialog, form), ref: where.ref };
  return {
    card: render('report-form', reportForm(state, { profile, now: turn.now })),
    summary: summaries['report-form'],
  };
};

/** When a contact began, as the form asks for it: guided through it, people report it when it is over. */
function beganIn({ services }: Turn, began: number): Pick<Partial<ReportForm>, 'date' | 'time'> {
  const now = services.now().getTime();
  const { timeZone } = services.profile;
  const at = writeInstant(began === 0 ? now : contactBegan(began, now));
  return { date: dayOf(at, timeZone), time: timeOf(at, timeZone) };
}

/** Takes a report form that was sent: the confirmation, or the form again with what is to be mended or chosen. */
export async function sendReport(
  turn: Turn,
  by: Admission<'staff'>,
  value: unknown,
  where: { readonly inDialog: boolean },
): Promise<Shown> {
  const reply = parseReportReply(value);
  const { services } = turn;
  const addTo = addedTo(reply);
  const result = await services.report(
    by,
    {
      reportKey: wishIn(turn, reply.reportKey || services.newKey(), addTo),
      addTo,
      actor: { ...turn.person, roles: [] },
      askedAt: turn.now,
      customer: customerIn(reply),
      picked: pickedIn(reply),
      formWith: (people) => reportFormWith(reply, people),
      profile: services.profile,
    },
    turn.deadline,
  );
  if (result.kind === 'problems' || result.kind === 'offer') return formAgain(turn, reply, result, where);
  if (result.kind === 'done' && !isFurther(reply)) {
    await services.keepChoices(by, { channel: reply.form.channel, manager: result.subject.manager });
  }
  const card = answerTo(turn, reply, result, where);
  return { card, summary: fill(summaries.news, { ref: reportingLabels.reportOfYours }) };
}

/** The open case to which an incident is added; `new` or '' for none. */
const addedTo = ({ ref, addTo }: ReportReply): string => (ref === '' ? addTo : ref);

/** The key that a form carries, bound to who sent it and to what: nobody's key stands for another's wish. */
function wishIn({ person }: Turn, key: string, addTo: string): string {
  const isAdding = addTo !== '' && addTo !== 'new';
  const action = isAdding ? 'add-incident' : 'report';
  return bindKey({ personId: person.id, action, ref: isAdding ? addTo : '' }, key);
}

/** Whether a form adds an incident to a case that is there. */
const isFurther = (reply: ReportReply): boolean => !['', 'new'].includes(addedTo(reply));

const pickedIn = ({ picked }: ReportReply): readonly string[] => [
  ...new Set([picked.manager, ...picked.affected, ...picked.witnesses].filter((id) => id !== '')),
];

const customerIn = ({ form }: ReportReply) => ({
  name: form.customerName,
  email: form.email,
  telephone: form.telephone,
  postcode: form.postcode,
  references: form.references
    .split(/[,;\n]/)
    .map((reference) => reference.trim())
    .filter((reference) => reference !== ''),
});

/** The form with everything that was typed, and what is to be done about it (nothing typed is lost). */
function formAgain(
  turn: Turn,
  reply: ReportReply,
  result: Extract<ReportResult, { kind: 'problems' | 'offer' }>,
  where: { readonly inDialog: boolean },
): Shown {
  const people = new Map<string, Person>(result.people.map((person) => [person.id, person]));
  const form: ReportForm = reportFormWith(reply, people);
  const isForElsewhere = result.kind === 'problems' && result.problems.some(({ field }) => field === 'addTo');
  const state = {
    reportKey: 'isFormUsed' in result ? turn.services.newKey() : reply.reportKey,
    ref: isForElsewhere ? '' : reply.ref,
    inDialog: where.inDialog,
    form,
    problems: result.kind === 'problems' ? result.problems : [],
    offer: result.kind === 'offer' ? result.openCases : [],
    addTo: isForElsewhere ? '' : reply.addTo,
  };
  const { profile } = turn.services;
  return {
    card: render('report-form', reportForm(state, { profile, now: turn.now })),
    summary: summaries['report-form'],
  };
}

function answerTo(
  turn: Turn,
  reply: ReportReply,
  result: Exclude<ReportResult, { kind: 'problems' | 'offer' }>,
  { inDialog }: { readonly inDialog: boolean },
): AdaptiveCardJson {
  const { profile } = turn.services;
  const isAdded = isFurther(reply);
  switch (result.kind) {
    case 'done':
    case 'repeat': {
      const said = thankReporter(isAdded ? 'incidentAdded' : 'reported', result.subject, {
        profile,
        inDialog,
      });
      return render('reported', said);
    }
    case 'refused':
      return render('message', refusalMessage(result.refusal, isAdded ? 'add-incident' : 'report', profile));
    case 'no-such-case':
      return render('message', message('unknownCase'));
    case 'parked':
      return render('message', message(result.needsMending ? 'keptForMending' : 'accepted'));
  }
}
