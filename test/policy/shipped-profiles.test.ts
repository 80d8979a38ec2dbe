import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { relations } from '../../bot/policy/codes';
import { loadProfile, profileIds, UnknownProfile } from '../../bot/policy/load-profile';
import { profileJsonSchema } from '../../bot/policy/profile-json-schema';
import { workflowPage } from '../../scripts/workflow-page';
import { aProfile } from '../builders/profile';

const root = join(__dirname, '..', '..');
const textOf = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const json = (text: string): unknown => JSON.parse(text);
const schemaOnDisk = (): object => z.looseObject({}).parse(json(textOf('policy', 'profile.schema.json')));

describe.each(profileIds)('the profile %s', (id) => {
  it('can be used as it ships', () => {
    expect(loadProfile(id).id).toBe(id);
  });

  it('is right for an editor that checks it against the schema it names', () => {
    const file = json(textOf('policy', `${id}.json`));
    const ajv = addFormats(new Ajv({ strict: true }));
    const matches = ajv.validate(schemaOnDisk(), file);
    expect({ matches, errors: ajv.errors }).toEqual({ matches: true, errors: null });
    expect(file).toMatchObject({ $schema: './profile.schema.json' });
  });
});

it('a profile that does not ship is refused, and those that do are named', () => {
  expect(() => loadProfile('atlantis')).toThrow(UnknownProfile);
  expect(() => loadProfile('atlantis')).toThrow('Use one of: registers-of-scotland');
});

it('the JSON Schema beside the profiles is the one of the code (npx tsx scripts/write-profile-schema.ts)', () => {
  expect(schemaOnDisk()).toEqual(json(JSON.stringify(profileJsonSchema())));
});

it('the page that shows the workflow is drawn from the profiles (npx tsx scripts/draw-workflow.ts)', () => {
  expect(textOf('docs', 'workflow.md')).toBe(workflowPage(profileIds.map(loadProfile)));
});

describe('the policy of Registers of Scotland', () => {
  const profile = aProfile();
  const codes = (entries: readonly { readonly code: string }[]): readonly string[] =>
    entries.map(({ code }) => code);
  const behavioursOf = (group: string): readonly string[] =>
    codes(profile.behaviours.filter((behaviour) => behaviour.group === group));

  it('B1 · counts serial complaining, refusing the next step and excessive contact as unreasonable persistence', () => {
    expect(behavioursOf('unreasonable-persistence')).toEqual([
      'serial-complaining',
      'refusing-next-step',
      'excessive-contact',
    ]);
  });

  it('B2 · counts demands as unreasonable only past one of two thresholds', () => {
    expect(behavioursOf('unreasonable-demands')).toEqual([
      'unrealistic-timescales',
      'insisting-on-one-person',
    ]);
    expect(codes(profile.behaviourGroups.filter((group) => group.needsThreshold))).toEqual([
      'unreasonable-demands',
    ]);
    expect(codes(profile.thresholds)).toEqual(['disruption-of-work', 'harassment-or-bullying']);
  });

  it('B3 · tolerates no offensive, threatening or abusive behaviour, and no other group is that strict', () => {
    expect(codes(profile.behaviourGroups.filter((group) => group.zeroTolerance))).toEqual([
      'offensive-threatening-abusive',
    ]);
    expect(behavioursOf('offensive-threatening-abusive')).toEqual([
      'insulting-or-degrading',
      'threatening',
      'racist',
      'xenophobic',
      'homophobic',
      'transphobic',
      'biphobic',
      'offensive-language',
    ]);
  });

  it('C1 · knows every channel in which a customer may contact a colleague', () => {
    expect(codes(profile.contactChannels)).toEqual([
      'telephone',
      'email',
      'post',
      'in-person',
      'online',
      'social-media',
    ]);
  });

  it('P3 · names four principles and D4 · four considerations', () => {
    expect(codes(profile.principles)).toEqual([
      'protect-staff',
      'be-consistent',
      'be-fair-and-respectful',
      'best-use-of-resources',
    ]);
    expect(codes(profile.decision.considerations)).toEqual([
      'individual-rights',
      'statutory-duty',
      'protection-of-staff',
      'disruption-of-work',
    ]);
  });

  it('P4 · has a name for everyone who plays a part', () => {
    expect([...codes(profile.roles), ...codes(profile.relations)]).toEqual([
      'head-of-customer-services',
      'head-of-customer-experience',
      'emt',
      'customer-experience',
      'people-and-change',
      'information-governance',
      'legal',
      'policy-and-practice-group',
      'substitute-decider',
      'mail-and-telephones',
      ...relations,
    ]);
  });

  it('P5 · is itself reviewed every six months, and the Head of Customer Services owns it', () => {
    expect(profile.policy.review).toMatchObject({ everyMonths: 6, owner: 'head-of-customer-services' });
  });

  it('D3 · gives no appeal, S1 · needs a SPOC, V1 · reviews each quarter, Q1 · consults People and Change', () => {
    expect(profile.decision).toMatchObject({
      appeal: { offered: false },
      spoc: 'required',
      review: { everyMonths: 3 },
      equality: { consult: 'people-and-change' },
    });
  });

  it('R1 · restricts by subject, to a named contact, by channel, or ends correspondence or all contact', () => {
    const offered = profile.restrictionKinds.filter(({ retired }) => !retired);
    expect(codes(offered)).toEqual([
      'subject',
      'named-contact',
      'channel',
      'no-correspondence',
      'terminated',
    ]);
  });

  it('R2 · reopens a subject on a registrable deed, new evidence or a judicial determination, and no other kind', () => {
    expect(profile.restrictionKinds.map((kind) => codes(kind.reopensOn))).toEqual([
      ['registrable-deed', 'new-evidence', 'judicial-determination'],
      ...Array.from({ length: 5 }, () => []),
    ]);
  });

  it('R4 · no restriction stops a request for information; the end of correspondence or of contact stops no purchase', () => {
    const [info, both] = [['access-to-information'], ['access-to-information', 'product-or-service']];
    expect(profile.restrictionKinds.map((kind) => codes(kind.exceptions))).toEqual([
      ...[info, info, info, both, both, both],
    ]);
  });

  it('R5 · a channel restriction can leave open any channel in which contact is reported', () => {
    const channel = profile.restrictionKinds.find((kind) => kind.code === 'channel');
    expect(codes(channel?.asks[0]?.choices ?? [])).toEqual(codes(profile.contactChannels));
  });

  it('X1 · refuses recordings of the invoice payment line as evidence, and only those', () => {
    const refused = profile.evidence.recordings.filter((recording) => !recording.allowed);
    expect(codes(refused)).toEqual(['invoice-payment-line']);
  });

  it('C2 · puts an endorsement to the Heads of Service channel and a decision to the EMT channel', () => {
    const channels = profile.workflow.statuses.flatMap(({ code, channel }) =>
      channel ? [[code, channel]] : [],
    );
    expect(channels).toEqual([
      ['awaiting-endorsement', 'heads-of-service'],
      ['awaiting-decision', 'emt'],
      ['awaiting-variation', 'emt'],
      ['awaiting-lifting', 'emt'],
    ]);
  });

  it('E1 · begins an emergency with a call to 999', () => {
    expect(profile.emergency.steps[0]).toContain('999');
  });
});
