import { join } from 'node:path';
import ts from 'typescript';
import { profileIds } from '../../bot/policy/load-profile';
import { everyPolicyMeets } from '../../bot/policy/profile-requirements';
import { rulesIn } from '../../scripts/policy-map/cited-rules';
import { policyMapPage } from '../../scripts/policy-map/policy-map-page';
import { idsOfTitle } from '../../scripts/policy-map/project-files';
import { requirements } from '../../scripts/policy-map/requirements';
import { testsIn } from '../../scripts/policy-map/test-titles';
import { gapsOf, traceRequirements } from '../../scripts/policy-map/trace';
import { read } from './pages';

const traces = traceRequirements(join(__dirname, '..', '..'));

describe('the map from the policies to the tests', () => {
  it('leads for every requirement to an entry of both profiles or the reason for none, to a rule and to a test', () => {
    expect(traces.flatMap(gapsOf)).toEqual([]);
  });

  it('is drawn from what is there (npm run docs)', () => {
    expect(read('docs/policy-map.md')).toBe(policyMapPage(traces));
  });

  it('names every requirement of both policies, each once', () => {
    const upTo = (stem: string, last: number) => Array.from({ length: last }, (_, at) => `${stem}${at + 1}`);
    expect(requirements.map(({ id }) => id)).toEqual([
      ...upTo('P', 5),
      ...upTo('B', 4),
      ...upTo('H', 10),
      ...upTo('F1.', 12),
      ...upTo('F2.', 11),
      ...upTo('D', 8),
      ...upTo('R', 7),
      ...upTo('V', 3),
      ...upTo('E', 5),
      'Q1',
      ...upTo('X', 2),
      ...upTo('T', 2),
    ]);
  });

  it('excuses a profile only where the check of profiles does not ask for an entry', () => {
    const excused = requirements.filter(({ without }) => without !== undefined).map(({ id }) => id);
    expect(excused.filter((id) => everyPolicyMeets.some((one) => one === id))).toEqual([]);
    const asked = requirements.filter(({ without }) => without === undefined).map(({ id }) => id);
    expect([...everyPolicyMeets]).toEqual(asked);
  });
});

const parsed = (text: string) => ({
  path: 'one.ts',
  source: ts.createSourceFile('one.ts', text, ts.ScriptTarget.ES2022, true),
});

describe('what the map is drawn from', () => {
  it.each([
    ['D5 · nobody decides', ['D5']],
    ['D1, D7 · is reminded', ['D1', 'D7']],
    ['F1.1 to F1.3 · F2.9 · are there', ['F1.1', 'F1.3', 'F2.9', 'F1.2']],
    ['D3 · gives none, S1 · needs one', ['D3', 'S1']],
    ['says D5 in passing', []],
    ['A4 is a size of paper · not a requirement', []],
  ])('of the title "%s" the ids at its heads count', (title, ids) => {
    expect(idsOfTitle(title)).toEqual(ids);
  });

  it('a test counts with the ids around it and those of its rows, one that is skipped or a comment does not', () => {
    const found = testsIn(
      parsed(`
        // it('R1 · is a comment', () => {});
        describe('D1 · a group', () => {
          it('D2 · a test', () => {});
          it.each([['F1.1', 1], ['F1.2', 2]])('%s · a row', () => {});
          it.skip('R2 · is skipped', () => {});
          it.todo('R3 · is still to be written');
        });
        it('has no id', () => {});
      `),
    );
    expect(found.map(({ title, ids }) => [title, ids])).toEqual([
      ['D2 · a test', ['D1', 'D2']],
      ['%s · a row', ['D1', 'F1.1', 'F1.2']],
    ]);
  });

  it('a rule counts by the docstring right before it', () => {
    const found = rulesIn(
      parsed(`
        /** Nobody decides on their own report (D5, D6). */
        export function one() {}
        /** B2: past a threshold. */
        const two = 2;
        // Only a remark (D7).
        const three = 3;
      `),
    );
    expect(found).toEqual([
      { rule: 'one.ts#one', ids: ['D5', 'D6'] },
      { rule: 'one.ts#two', ids: ['B2'] },
      { rule: 'one.ts#three', ids: [] },
    ]);
  });

  it('a requirement is incomplete without an entry, a rule, a rule that is there, or a test', () => {
    const [whole] = traces.filter(({ requirement }) => requirement.id === 'D5');
    if (!whole) throw new TypeError('D5 is no requirement');
    expect(gapsOf(whole)).toEqual([]);
    const lacking = {
      ...whole,
      entries: whole.entries.map((one) => ({ ...one, met: [] })),
      rules: [],
      lostRules: ['bot/gone.ts#gone'],
      tests: [],
    };
    expect(gapsOf(lacking)).toEqual([
      ...profileIds.map((id) => `D5 lacks an entry in ${id}`),
      'D5 rests on bot/gone.ts#gone, which is not there',
      'D5 lacks a rule in the code',
      'D5 lacks a test',
    ]);
  });
});
