import { parseProfile } from '../../bot/policy/parse-profile';
import type { Profile } from '../../bot/policy/profile';
import { aProfileFile, problemsAfter } from '../builders/profile-file';

/** What breaks the profile, the path that must be named, and a part of the mend. */
const breaks: readonly (readonly [string, (profile: Profile) => unknown, string, string])[] = [
  [
    'a code twice',
    (p) => p.behaviours.push(...p.behaviours.slice(0, 1)),
    'behaviours[16].code',
    'behaviours[0]',
  ],
  [
    'a heading twice',
    (p) => p.policy.sections.push(...p.policy.sections.slice(0, 1)),
    'policy.sections[20].code',
    'another',
  ],
  [
    'a heading the policy lacks',
    (p) => (p.emergency.cites = 'Elsewhere, 1'),
    'emergency.cites',
    'policy.sections',
  ],
  [
    'a paragraph past the last',
    (p) => (p.emergency.cites = 'Further Actions, 6'),
    'emergency.cites',
    '1 to 5',
  ],
  [
    'a citation without its paragraph',
    (p) => (p.emergency.cites = 'Further Actions'),
    'emergency.cites',
    'paragraph',
  ],
  [
    'a keeper of the list that is no role',
    (p) => (p.customerList.keptBy = ['list-keeper']),
    'customerList.keptBy[0]',
    'roles',
  ],
  [
    'a channel of those who keep the list that does not exist',
    (p) => (p.customerList.channel = 'nowhere'),
    'customerList.channel',
    'workflow.channels',
  ],
  ['a value of ours without its reason', (p) => (p.emergency.cites = 'ours: '), 'emergency.cites', 'why'],
  [
    'a ground of decisions that does not exist',
    (p) => (p.decision.grounds = ['Telephone, 9']),
    'decision.grounds[0]',
    '1 to 2',
  ],
  [
    'a source for the SPOC that does not exist',
    (p) => (p.decision.spocCites = 'Telephone, 9'),
    'decision.spocCites',
    '1 to 2',
  ],
  [
    'a behaviour of an unknown group',
    (p) => p.behaviours.forEach((b) => (b.group = 'odd')),
    'behaviours[15].group',
    'behaviourGroups',
  ],
  [
    'a group without behaviours',
    (p) => (p.behaviours = p.behaviours.slice(3)),
    'behaviourGroups[0]',
    'Add a behaviour',
  ],
  [
    'a concern that no behaviour raises',
    (p) => p.behaviours.forEach((b) => b.raises === 'malice' && delete b.raises),
    'behaviours',
    'raises "malice"',
  ],
  [
    'self-harm that is not urgent',
    (p) => p.concerns.forEach((c) => (c.urgent = false)),
    'concerns',
    'nobody hurries',
  ],
  [
    'a concern on a ground that is none',
    (p) => p.concerns.forEach((c) => (c.ground = 'odd')),
    'concerns[0].ground',
    'escalation.grounds',
  ],
  ['a threshold needed but not there', (p) => (p.thresholds = []), 'thresholds', 'at least one'],
  ['an owner who holds no role', (p) => (p.policy.review.owner = 'nobody'), 'policy.review.owner', 'roles'],
  [
    'an owner who is reminded nowhere',
    (p) => (p.policy.review.channel = 'nowhere'),
    'policy.review.channel',
    'workflow.channels',
  ],
  [
    'a review before it was published',
    (p) => (p.policy.review.reviewedOn = '2021-08-25'),
    'policy.review.reviewedOn',
    'after it is published',
  ],
  ['a referral to an unknown role', (p) => (p.workflow.referTo = ['nobody']), 'workflow.referTo[0]', 'roles'],
  [
    'an unknown role to consult',
    (p) => (p.decision.equality.consult = 'nobody'),
    'decision.equality.consult',
    'roles',
  ],
  [
    'a step by an unknown party',
    (p) => p.workflow.transitions.forEach((row) => row.by.push('nobody')),
    'workflow.transitions[0].by[1]',
    'relations',
  ],
  [
    'a role with the code of a relation',
    (p) => p.roles.forEach((role) => (role.code = 'spoc')),
    'roles[0].code',
    'another code',
  ],
  ['a relation without a name', (p) => (p.relations = p.relations.slice(1)), 'relations', 'reporter'],
  [
    'a case put to an unknown channel',
    (p) => (p.workflow.channels = []),
    'workflow.statuses[3].channel',
    'workflow.channels',
  ],
  ['a time zone that does not exist', (p) => (p.timeZone = 'Europe/Atlantis'), 'timeZone', 'Europe/London'],
  [
    'a refused recording without a reason',
    (p) => p.evidence.recordings.forEach((r) => delete r.refusal),
    'evidence.recordings[2].refusal',
    'instead',
  ],
  [
    'no recording allowed',
    (p) => p.evidence.recordings.forEach((r) => (r.allowed = false)),
    'evidence.recordings',
    'Allow',
  ],
  [
    'grounds of an unknown group',
    (p) => p.restrictionKinds.forEach((k) => (k.grounds = ['odd'])),
    'restrictionKinds[0].grounds[0]',
    'behaviourGroups',
  ],
  [
    'grounds without words for their absence',
    (p) => p.restrictionKinds.forEach((k) => delete k.groundError),
    'restrictionKinds[3].groundError',
    'before',
  ],
  [
    'a choice without choices',
    (p) => p.restrictionKinds.forEach((k) => k.asks.forEach((a) => delete a.choices)),
    'restrictionKinds[2].asks[0].choices',
    'List',
  ],
  [
    'choices that nobody is offered',
    (p) => p.restrictionKinds.forEach((k) => k.asks.forEach((a) => (a.input = 'text'))),
    'restrictionKinds[2].asks[0].choices',
    'Take these out',
  ],
  [
    'the same question twice',
    (p) => p.restrictionKinds.forEach((k) => k.asks.push(...k.asks.slice(0, 1))),
    'restrictionKinds[0].asks[3].code',
    'another',
  ],
  [
    'contact people whom nobody may appoint',
    (p) => (p.workflow.transitions = p.workflow.transitions.filter(({ action }) => action !== 'appoint')),
    'workflow.transitions',
    'appoint',
  ],
  [
    'an appointment that anybody could answer',
    (p) => {
      const row = p.workflow.transitions.find(({ action }) => action === 'accept-appointment');
      if (row) p.workflow.transitions.unshift({ ...row, guards: [] });
    },
    'workflow.transitions[0].guards',
    'appointment-open',
  ],
  [
    'an appointment passed on before the reminder',
    (p) => (p.contactPeople.acceptance.escalateAfterWorkingDays = 1),
    'contactPeople.acceptance.escalateAfterWorkingDays',
    'later',
  ],
  [
    'contact people appointed from a channel that is not there',
    (p) => (p.contactPeople.appointedBy.channel = 'nowhere'),
    'contactPeople.appointedBy.channel',
    'workflow.channels',
  ],
  [
    'absences of colleagues entered by who holds no role',
    (p) => (p.contactPeople.absences.by = ['manager']),
    'contactPeople.absences.by[0]',
    'roles',
  ],
  [
    'a step defined twice',
    (p) => p.workflow.transitions.splice(2, 0, ...p.workflow.transitions.slice(1, 2)),
    'workflow.transitions[2].from[0]',
    'join',
  ],
  [
    'a step from a status that is not listed',
    (p) => (p.workflow.statuses = p.workflow.statuses.slice(0, 10)),
    'workflow.transitions[1].to',
    'workflow.statuses',
  ],
  [
    'no status in which a case begins',
    (p) => (p.workflow.statuses = p.workflow.statuses.slice(1)),
    'workflow.statuses',
    'reported',
  ],
  [
    'a status no case reaches',
    (p) => (p.workflow.transitions = p.workflow.transitions.filter((row) => row.action !== 'refuse')),
    'workflow.statuses[14]',
    'No case gets here',
  ],
  [
    'a status that no case leaves',
    (p) => (p.workflow.transitions = p.workflow.transitions.filter((row) => row.to !== 'back')),
    'workflow.statuses[2]',
    'for ever',
  ],
  [
    'a rest without what continues',
    (p) => {
      p.workflow.statuses.forEach((s) => delete s.continues);
      p.workflow.transitions = p.workflow.transitions.filter((row) => !row.action.startsWith('propose-'));
      p.ends.from = ['awaiting-notice'];
    },
    'workflow.statuses[7]',
    'for ever',
  ],
  [
    'an end at which something continues',
    (p) => p.workflow.statuses.forEach((s) => (s.continues = 'reviews')),
    'workflow.statuses[12].continues',
    'take one',
  ],
  [
    'a change of a restriction that nobody may propose',
    (p) =>
      (p.workflow.transitions = p.workflow.transitions.filter((row) => row.action !== 'propose-lifting')),
    'workflow.transitions',
    'Say who may "propose-lifting"',
  ],
  [
    'a proposed change that nobody may refuse',
    (p) =>
      (p.workflow.transitions = p.workflow.transitions.filter(
        (row) => row.action !== 'refuse' || !row.from.includes('awaiting-lifting'),
      )),
    'workflow.transitions',
    'Say who may "refuse" in "awaiting-',
  ],
  [
    'a lifting of which no customer is told',
    (p) =>
      (p.workflow.transitions = p.workflow.transitions.filter(
        (row) => row.action !== 'record-notice' || row.to !== 'lifted',
      )),
    'workflow.transitions',
    'the customer is told',
  ],
  ['an end date that ends nothing', (p) => (p.ends.leadsTo = 'restricted'), 'ends.leadsTo', 'final'],
  [
    'an end date of which nobody hears',
    (p) => (p.ends.channel = 'nowhere'),
    'ends.channel',
    'workflow.channels',
  ],
  ['an end date for what is over', (p) => (p.ends.from = ['closed']), 'ends.from[0]', 'take it out'],
  [
    'a step out of the end',
    (p) => p.workflow.statuses.forEach((s) => (s.final = true)),
    'workflow.statuses[0].final',
    'not final',
  ],
  [
    'nothing that says how an emergency is met',
    (p) => {
      p.emergency.meets = [];
      p.guidance.charts.forEach(({ steps }) => steps.forEach((step) => (step.meets = [])));
    },
    'meets (E1)',
    'Add "E1"',
  ],
];

it.each(breaks)('a profile with %s is refused, with its path and the mend', (_, change, path, mend) => {
  const problem = problemsAfter((profile) => void change(profile)).find((one) => one.path === path);
  expect(problem?.mend).toContain(mend);
});

it('a profile that nobody changed has no problems', () => {
  expect(problemsAfter(() => undefined)).toEqual([]);
});

it('two steps that only together lead round in a circle are no way out', () => {
  const found = problemsAfter((profile) => {
    const { workflow } = profile;
    profile.letters.forEach((letter) => (letter.from = ['restricted']));
    const leads = workflow.transitions.filter((row) => row.to !== 'closed' && row.action !== 'endorse');
    workflow.transitions = leads;
  });
  expect(found.map(({ path, found: code }) => [path, code])).toContainEqual([
    'workflow.statuses[3]',
    '"awaiting-endorsement"',
  ]);
});

it('an error names the file, every path, what was found there and what to write instead', () => {
  const profile = aProfileFile();
  profile.timeZone = 'Europe/Atlantis';
  profile.policy.review.owner = 'nobody';
  expect(() => parseProfile(profile, 'policy/mine.json')).toThrow(
    [
      'The profile policy/mine.json cannot be used:',
      '- timeZone: found "Europe/Atlantis". Use a name of the IANA list, such as "Europe/London".',
      '- policy.review.owner: found "nobody". Use a code of roles: head-of-customer-services, ',
    ].join('\n'),
  );
});

it('a profile of the wrong shape is refused with the path and what stands there', () => {
  const file = {
    ...aProfileFile(),
    timeZone: 7,
    roles: [{ code: 'EMT', label: 'EMT', cites: 'Telephone, 1' }],
  };
  expect(() => parseProfile(file, 'mine.json')).toThrow(
    /- timeZone: found 7\. .+\n- roles\[0\]\.code: found "EMT"\. Use lower-case/,
  );
});

it('a file that holds no profile at all is refused as a whole', () => {
  expect(() => parseProfile('hello', 'mine.json')).toThrow('- the whole file: found "hello".');
});
