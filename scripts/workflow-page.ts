import { type Action, type Guard, isParallel, type Status } from '../bot/policy/codes';
import type { Profile, Transition } from '../bot/policy/profile';

/** The page on which the workflow of each profile can be looked at and read aloud, in Markdown. */
export const workflowPage = (profiles: readonly Profile[]): string =>
  [
    '# How a case moves',
    'Drawn from the profiles by `npx tsx scripts/draw-workflow.ts`; a test fails when the two differ. What is not listed here nobody may do. A role has a step only on a case that has asked something of it: where the case stands or was passed on to, by what gave the role its sight of the case, or by what is due and was said to it. Whoever looks after records does so on every case.',
    ...profiles.flatMap((profile) => [
      `## ${profile.organisation}, ${profile.policy.title}, ${profile.policy.version}`,
      diagram(profile),
      'Steps after which a case stands where it stood are left out of the picture.',
      ...besides(profile),
      ...profile.workflow.statuses.flatMap((status) => section(profile, status)),
    ]),
  ].join('\n\n') + '\n';

function diagram(profile: Profile): string {
  const { statuses, transitions } = profile.workflow;
  const edges = new Map<string, string[]>();
  for (const row of transitions) {
    for (const edge of edgesOf(row, transitions)) {
      edges.set(edge, [...(edges.get(edge) ?? []), steps[row.action]]);
    }
  }
  const { from, leadsTo: over } = profile.ends;
  for (const status of from) edges.set(`${nodeOf(status)} --> ${nodeOf(over)}`, ['the end date passes']);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map(({ code, label }) => `  state "${label}" as ${nodeOf(code)}`),
    `  [*] --> ${nodeOf('reported')}: report`,
    ...[...edges].map(([edge, names]) => `  ${edge}: ${[...new Set(names)].join(', ')}`),
    ...statuses.filter(({ final }) => final).map(({ code }) => `  ${nodeOf(code)} --> [*]`),
    '```',
  ].join('\n');
}

/** A hyphen ends a name in Mermaid. */
const nodeOf = (status: Status): string => status.replaceAll('-', '_');

function edgesOf(row: Transition, rows: readonly Transition[]): readonly string[] {
  return row.from.flatMap((from) => {
    if (row.to === 'same') return [];
    const ends =
      row.to === 'back'
        ? rows.filter((asking) => asking.to === from).flatMap((asking) => asking.from)
        : [row.to];
    return ends.map((end) => `${nodeOf(from)} --> ${nodeOf(end)}`);
  });
}

function section(profile: Profile, status: Profile['workflow']['statuses'][number]): readonly string[] {
  const rows = profile.workflow.transitions.filter(
    (row) => row.from.includes(status.code) && !isParallel(row.action),
  );
  const channel = profile.workflow.channels.find(({ code }) => code === status.channel);
  return [
    `### ${status.label}`,
    ...(channel ? [`The case is put to the channel ${channel.label}.`] : []),
    ...(status.final ? ['The case ends here.'] : []),
    ...(status.continues === undefined ? [] : [status.continues]),
    ...endingOf(profile, status.code),
    ...(rows.length === 0 ? [] : [table(rows.map((row) => cells(profile, row)))]),
  ];
}

/** What the passing of an end date does, where the case stands so. */
function endingOf({ ends, workflow }: Profile, status: Status): readonly string[] {
  if (!ends.from.includes(status)) return [];
  const over = workflow.statuses.find(({ code }) => code === ends.leadsTo)?.label ?? ends.leadsTo;
  const channel = workflow.channels.find(({ code }) => code === ends.channel)?.label ?? ends.channel;
  return [
    `With an end date it ends by itself on the morning after that day: ${over}. The contacts and the channel ${channel} are told ${ends.remindDaysAhead} days ahead (${ends.cites}).`,
  ];
}

/** The steps that can be taken wherever a case stands. */
function besides(profile: Profile): readonly string[] {
  const rows = profile.workflow.transitions.filter((row) => isParallel(row.action));
  if (rows.length === 0) return [];
  return [
    '### Beside all this',
    'These steps can be taken wherever a case stands, its end included. None of them waits for the others above, and none of those for them.',
    table(rows.map((row) => cells(profile, row))),
  ];
}

const headings = ['Step', 'Who', 'Provided that', 'Leads to', 'Source'];

function cells(profile: Profile, row: Transition): readonly string[] {
  return [
    steps[row.action],
    row.by.map((party) => partyOf(profile, party)).join(', or '),
    row.guards.map((guard) => provisos[guard]).join(', and ') || 'nothing more',
    leadsTo(profile, row),
    row.cites,
  ];
}

const partyOf = ({ roles, relations }: Profile, code: string): string =>
  [...roles, ...relations].find((party) => party.code === code)?.label ?? code;

function leadsTo({ workflow }: Profile, { to }: Transition): string {
  if (to === 'same') return 'where it stands';
  if (to === 'back') return 'where it stood before';
  return workflow.statuses.find(({ code }) => code === to)?.label ?? to;
}

const steps = {
  'add-incident': 'add an incident',
  withdraw: 'withdraw the report',
  acknowledge: 'pick it up',
  'take-in-hand': 'say that they have what is urgent',
  'ask-for-information': 'ask for information',
  'give-information': 'give information',
  'seek-assessment': 'ask whether it is unacceptable',
  'find-unacceptable': 'find it unacceptable',
  'find-acceptable': 'find it not to be unacceptable',
  close: 'close',
  refer: 'refer the case',
  endorse: 'endorse and propose measures',
  approve: 'approve',
  'approve-with-changes': 'approve with changes',
  refuse: 'refuse',
  'declare-conflict': 'declare a conflict of interest',
  'record-notice': 'record the notice to the customer',
  'request-appeal': 'pass on that the customer wants a second look',
  'confirm-decision': 'confirm the decision',
  'overturn-decision': 'overturn the decision',
  'propose-external-report': 'propose a report to a third party',
  'give-advice': 'give advice on that report',
  'decide-external-report': 'decide on that report',
  'record-external-report': 'record that it was reported',
  'record-own-report': 'record that they went to the police themselves',
  'record-emergency-call': 'record that the emergency services were called',
  'confirm-marker': 'confirm the warning of violence or danger',
  'strike-out-marker': 'strike that warning out',
  'confirm-affected': 'say that they were affected',
  'contest-affected': 'say that they were not affected',
  'set-incident-aside': 'set an incident aside',
  'complete-task': 'record a task as done',
  'record-routing': 'record what was set, tested or taken out in mail and telephones',
  'accept-appointment': 'accept to be a contact',
  'decline-appointment': 'decline to be a contact',
  appoint: 'appoint a contact',
  'log-contact': 'log a contact of the customer',
  'tell-contact-person': 'tell the contact person of a contact',
  'hold-record': 'hold the record',
  'release-record': 'end the hold on the record',
  'propose-erasure': 'propose to erase the case',
  'decline-erasure': 'keep the case after all',
  'confirm-erasure': 'confirm its erasure',
  'continue-restriction': 'continues the restriction',
  'propose-variation': 'propose other restrictions',
  'propose-lifting': 'propose to lift the restriction',
  'hand-over': 'ask somebody to take over',
  'change-manager': 'give it to another manager',
  'give-consultation': 'advise on equality',
  'prepare-letter': 'prepare a letter',
  'record-letter-sent': 'record that a letter was sent',
  'behaviour-changed': 'say that the behaviour changed',
  'behaviour-not-changed': 'say that the behaviour did not change',
} satisfies Record<Action, string>;

const provisos = {
  'not-reporter': 'they reported none of it',
  'not-affected': 'they are not a person affected',
  'not-conflicted': 'they declared no conflict of interest',
  'passed-on': 'for a role elsewhere: only once it was passed on to them',
  'not-involved': 'they had no part in the case',
  'nobody-else-acted': 'nobody else has acted on it',
  'complaint-assessed': 'where a complaint is being handled, it was found unacceptable',
  'report-undecided': 'such a report waits',
  'report-ready': 'such a report waits and was advised on',
  'report-approved': 'such a report was approved',
  'task-open': 'there is a task to do',
  'routing-open': 'something is to be set, tested or taken out',
  'record-held': 'the record is held',
  'period-over': 'its period has ended and it is not held',
  'erasure-proposed': 'its erasure was proposed',
  'not-proposer': 'somebody else proposed it',
  'marker-standing': 'such a warning stands',
  'customer-untold': 'the customer was not told yet how a review ended, or who their contact is now',
  'named-by-others': 'somebody else named them, and they have not said',
  'alarm-open': 'something urgent was told of, and nobody has it yet',
  'incident-removable': 'another incident remains; a reporter, only their own',
  'review-open': 'a review is asked for and not answered',
  'appointment-open': 'they were asked and have not answered',
  'contact-person-named': 'somebody else looks after the contact',
  'consultation-open': 'they were asked and have not answered',
  'letter-unsent': 'a prepared letter waits to be sent',
} satisfies Record<Guard, string>;

/** A table in the layout that the formatter gives it, so that drawing it anew changes nothing. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
