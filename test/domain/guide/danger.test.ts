import { isDanger } from '../../../bot/domain/guide/danger/danger';
import { performance } from 'node:perf_hooks';
import more from '../../builders/more-danger-phrases.json';
import { ofDanger, ofNoDanger } from '../../builders/danger-phrases';

/** Those of these that are read as danger, or that are not. */
const readAs = (phrases: readonly string[], danger: boolean): readonly string[] =>
  phrases.filter((phrase) => isDanger(phrase) === danger);

describe('E1 · danger said in any words', () => {
  it('is understood in at least 95 of 100 ways of saying it', () => {
    const missed = readAs(ofDanger, false);
    expect({ missed, many: missed.length > ofDanger.length * 0.05 }).toMatchObject({ many: false });
  });

  it('is read into at most 5 of 100 texts that are about something else', () => {
    const mistaken = readAs(ofNoDanger, true);
    expect({ mistaken, many: mistaken.length > ofNoDanger.length * 0.05 }).toMatchObject({ many: false });
  });

  it('is measured on sixty texts of each kind, none twice', () => {
    expect([new Set(ofDanger).size, new Set(ofNoDanger).size]).toEqual([60, 60]);
  });

  it('holds for what was written down since, kind by kind', () => {
    const missed = readAs(more.danger, false);
    const mistaken = readAs(more.noDanger, true);
    expect({
      missed: missed.length < more.danger.length * 0.05,
      mistaken: mistaken.length < more.noDanger.length * 0.05,
    }).toEqual({ missed: true, mistaken: true });
  });

  it.each([
    ['a long text without end', 'a '.repeat(50_000)],
    ['the same word again and again', 'he has '.repeat(5_000)],
    ['what nearly is a sign', 'is going to not '.repeat(5_000)],
    ['no words at all', '\u{1F600}!?'.repeat(20_000)],
    ['letters without a space', 'help'.repeat(20_000)],
  ])('answers within a second on %s', (_what, text) => {
    isDanger(text.slice(0, 1_000));
    const began = performance.now();
    isDanger(text);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
