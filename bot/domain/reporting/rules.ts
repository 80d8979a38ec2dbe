import { instantOf } from '../time/calendar';
import type { Context } from '../case/context';
import { Entries } from '../entries/entries';
import { listLimits, textLimits } from '../entries/limits';
import { entriesInUse } from '../case/entries-in-use';
import { hasCome } from '../time/instant';
import type { Person } from '../case/person';
import type { CustomerDetails, Incident } from './state';
import type { ReportForm } from './commands';
import type { Problem } from '../entries/problem';

/** A report whose every entry was checked, or all that is wrong with it. */
export type CheckedReport =
  | { readonly customer: CustomerDetails; readonly incident: Incident; readonly manager: Person }
  | { readonly problems: readonly Problem[] };

/**
 * Checks a report form against the profile (C1, B1–B3, X1, X2) and turns it into what will be kept.
 * Every problem is given, in the order of the form.
 */
export function checkReport(form: ReportForm, context: Context): CheckedReport {
  const entries = new Entries();
  const customer = checkCustomer(form, entries);
  const incident = checkIncident(form, context, entries);
  const manager = form.manager;
  if (manager === undefined) entries.note('manager', 'missing');
  else if (manager.id === context.actor.id) entries.note('manager', 'is-you');
  if (entries.problems.length > 0 || manager === undefined || incident === undefined) {
    return { problems: entries.problems };
  }
  return { customer, incident, manager };
}

function checkCustomer(form: ReportForm, entries: Entries): CustomerDetails {
  const name = entries.required('customerName', form.customerName, textLimits.name);
  const email = entries.optional('email', form.email, textLimits.contact);
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) entries.note('email', 'not-an-email');
  const telephone = entries.optional('telephone', form.telephone, textLimits.telephone);
  if (telephone !== undefined && telephone.replace(/\D/g, '').length < 6) {
    entries.note('telephone', 'not-a-telephone-number');
  }
  const postcode = entries.optional('postcode', form.postcode, textLimits.postcode);
  const references = form.references
    .split(/[,;\n]/)
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '');
  if (references.length > listLimits.references) {
    entries.note('references', 'too-many', { limit: listLimits.references });
  }
  const long = references.some((reference) => reference.length > textLimits.reference);
  if (long) entries.note('references', 'too-long', { limit: textLimits.reference });
  return {
    name,
    references,
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(postcode === undefined ? {} : { postcode }),
  };
}

/** Checks only what happened, for a case whose customer and manager are known: a further incident changes neither. */
export function checkFurtherIncident(
  form: ReportForm,
  context: Context,
): { readonly incident: Incident } | { readonly problems: readonly Problem[] } {
  const entries = new Entries();
  const incident = checkIncident(form, context, entries);
  return entries.problems.length > 0 || incident === undefined
    ? { problems: entries.problems }
    : { incident };
}

function checkIncident(form: ReportForm, context: Context, entries: Entries): Incident | undefined {
  const { profile } = context;
  const channel = entries.chosen('channel', form.channel, profile.contactChannels);
  const occurredAt = checkWhen(form, context, entries);
  const behaviours = entries.chosenAny('behaviours', form.behaviours, entriesInUse(profile.behaviours));
  if (behaviours.length === 0) entries.note('behaviours', 'missing');
  const threshold = checkThreshold(form, behaviours, context, entries);
  const narrative = entries.required('narrative', form.narrative, textLimits.narrative);
  const optional = { ...checkOptional(form, entries), threshold };
  for (const field of ['affected', 'witnesses'] as const) {
    if (form[field].length > listLimits.people) entries.note(field, 'too-many', { limit: listLimits.people });
  }
  const recording = checkRecording(form, context, entries);
  if (occurredAt === undefined) return undefined;
  return {
    occurredAt,
    channel,
    behaviours: [...behaviours],
    narrative,
    affected: form.affected,
    witnesses: form.witnesses,
    recording,
    violent: form.violent,
    danger: form.danger,
    // Where the profile does not ask, no answer to it counts.
    ...(form.complaint && profile.complaints ? { complaint: true } : {}),
    ...present(optional),
  };
}

const checkOptional = (form: ReportForm, entries: Entries) => ({
  context: entries.optional('context', form.context, textLimits.context),
  actionTaken: entries.optional('actionTaken', form.actionTaken, textLimits.context),
  crmReference: entries.optional('crmReference', form.crmReference, textLimits.reference),
  otherWitnesses: entries.optional('otherWitnesses', form.otherWitnesses, textLimits.witnesses),
  evidence: entries.optional('evidence', form.evidence, textLimits.evidence),
});

function checkWhen(form: ReportForm, context: Context, entries: Entries): string | undefined {
  if (form.date.trim() === '') entries.note('date', 'missing');
  if (form.time.trim() === '') entries.note('time', 'missing');
  if (form.date.trim() === '' || form.time.trim() === '') return undefined;
  const zone = context.profile.timeZone;
  const isDate = instantOf(form.date.trim(), '12:00', zone) !== undefined;
  if (!isDate) entries.note('date', 'not-a-date');
  const occurredAt = instantOf(form.date.trim(), form.time.trim(), zone);
  // A time may be right on every day but the one on which the clocks go forward over it.
  const isTime = isDate
    ? occurredAt !== undefined
    : instantOf('2025-01-01', form.time.trim(), zone) !== undefined;
  if (!isTime) entries.note('time', 'not-a-time');
  if (occurredAt !== undefined && !hasCome(occurredAt, context.now)) {
    entries.note('date', 'in-the-future');
    return undefined;
  }
  return occurredAt;
}

/** B2: demands are unreasonable only past a threshold, which must be stated. */
function checkThreshold(
  form: ReportForm,
  behaviours: readonly string[],
  context: Context,
  entries: Entries,
): string | undefined {
  const { profile } = context;
  const demanding = profile.behaviours.some(
    (behaviour) =>
      behaviours.includes(behaviour.code) &&
      profile.behaviourGroups.some((group) => group.code === behaviour.group && group.needsThreshold),
  );
  if (demanding) return entries.chosen('threshold', form.threshold, profile.thresholds);
  if (form.threshold === '') return undefined;
  return entries.chosen('threshold', form.threshold, profile.thresholds);
}

/** X1: some recordings must never be used as evidence. */
function checkRecording(form: ReportForm, context: Context, entries: Entries): string {
  const recordings = context.profile.evidence.recordings;
  const recording = entries.chosen('recording', form.recording, recordings);
  const entry = recordings.find((offered) => offered.code === recording);
  if (entry && !entry.allowed) entries.note('recording', 'profile', { words: entry.refusal ?? entry.label });
  return recording;
}

/** The same object without what is undefined: optional properties are absent, never undefined. */
function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  // The type follows from the filter, which TypeScript cannot see through Object.fromEntries.
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
