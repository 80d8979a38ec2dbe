import { acceptCosts, compareCosts, toleranceOf } from '../../bench/gate/compare-costs';
import type { Costs } from '../../bench/gate/figures';

const stored = ['GET table ParkedOrders', 'POST queue deliveries'];

/** What is accepted in these tests. */
const figures: Costs = {
  turns: [
    { turn: 'open the report form', graph: 0, budget: 0, connector: 1, storage: [] },
    { turn: 'report', graph: 2, budget: 2, connector: 0, storage: ['POST queue deliveries'] },
    { turn: 'open the referral', graph: 1, budget: 1, connector: 0, storage: [] },
    { turn: 'refer', graph: 2, budget: 2, connector: 3, storage: stored },
    { turn: 'endorse', graph: 2, budget: 2, connector: 4, storage: stored },
  ],
  bundleBytes: 8_828_513,
  largestCard: { name: 'report-form', bytes: 27_318 },
  loading: { ratio: 4.497, noise: 0.036, pairs: 31 },
};

type Turn = Costs['turns'][number];

/** The accepted costs with one turn changed. */
function withTurn(name: string, change: (turn: Turn) => Turn): Costs {
  const turns = figures.turns.map((turn) => (turn.turn === name ? change(turn) : turn));
  expect(turns).not.toEqual(figures.turns);
  return { ...figures, turns };
}

const linesOf = (seen: Costs): readonly string[] =>
  compareCosts(figures, seen).map(({ verdict, line }) => `${verdict}: ${line}`);

const scaled = (loading: Costs['loading'], factor: number): Costs['loading'] => ({
  ...loading,
  ratio: loading.ratio * factor,
});

describe('The gate for what the product costs', () => {
  it('says nothing of what is as it was accepted', () => {
    expect(linesOf(figures)).toEqual([]);
  });

  it('fails on one request more, to whomever, and says to whom', () => {
    expect(
      linesOf(withTurn('open the referral', (turn) => ({ ...turn, connector: turn.connector + 1 }))),
    ).toEqual(['worse: open the referral, requests to the connector: 1, 1 more than the accepted 0']);
    expect(linesOf(withTurn('refer', (turn) => ({ ...turn, graph: turn.graph + 2, budget: 9 })))).toEqual([
      'worse: refer, requests to Graph: 4, 2 more than the accepted 2',
    ]);
    expect(
      linesOf(withTurn('refer', (turn) => ({ ...turn, storage: [...turn.storage, 'GET table Roles'] }))),
    ).toEqual(['worse: refer, GET table Roles: 1, 1 more than the accepted 0']);
    expect(
      linesOf(withTurn('refer', (turn) => ({ ...turn, storage: [...turn.storage, ...turn.storage] }))),
    ).toEqual([
      'worse: refer, GET table ParkedOrders: 2, 1 more than the accepted 1',
      'worse: refer, POST queue deliveries: 2, 1 more than the accepted 1',
    ]);
  });

  it('fails on one kind of request in the place of another', () => {
    const seen = withTurn('report', (turn) => ({ ...turn, storage: ['POST queue letters'] }));
    expect(linesOf(seen)).toEqual([
      'better: report, POST queue deliveries: 0, 1 fewer than the accepted 1',
      'worse: report, POST queue letters: 1, 1 more than the accepted 0',
    ]);
  });

  it('tells of a request less, and does not fail on it', () => {
    expect(linesOf(withTurn('endorse', (turn) => ({ ...turn, graph: 1 })))).toEqual([
      'better: endorse, requests to Graph: 1, 1 fewer than the accepted 2',
    ]);
  });

  it('fails on a kind of turn that nobody accepted and on one that nobody counts any more', () => {
    const [first, ...others] = figures.turns;
    const renamed = others.map((turn) => (turn.turn === 'refer' ? { ...turn, turn: 'ask a friend' } : turn));
    expect(linesOf({ ...figures, turns: renamed })).toEqual([
      'worse: ask a friend: what it asks is not accepted yet',
      `worse: ${first?.turn ?? ''}: no longer measured`,
      'worse: refer: no longer measured',
    ]);
  });

  it.each([
    ['the bundle', (bytes: number) => ({ ...figures, bundleBytes: bytes }), figures.bundleBytes],
    [
      'the largest card',
      (bytes: number) => ({ ...figures, largestCard: { name: 'report-form', bytes } }),
      figures.largestCard.bytes,
    ],
  ])('lets %s grow by a hundredth and no further', (_, grow, accepted) => {
    expect(linesOf(grow(Math.floor(accepted * 1.01)))).toEqual([]);
    const [line, ...others] = linesOf(grow(Math.ceil(accepted * 1.011)));
    expect(line).toMatch(/^worse: .* 1\.10 % more than the accepted .* \(1\.00 % is tolerated\)$/);
    expect(others).toEqual([]);
    expect(linesOf(grow(Math.floor(accepted * 0.98)))[0]).toMatch(/^better: .* 2\.0\d % less/);
  });

  it('lets loading differ by what is noise, and by no more', () => {
    const tolerance = toleranceOf(figures.loading, figures.loading);
    const seen = (factor: number): Costs => ({ ...figures, loading: scaled(figures.loading, factor) });
    expect(linesOf(seen(1 + tolerance - 0.001))).toEqual([]);
    expect(linesOf(seen(1 + tolerance + 0.001))[0]).toMatch(/^worse: CPU time of loading/);
    expect(linesOf(seen(1 - tolerance - 0.001))[0]).toMatch(/^better: CPU time of loading/);
  });

  it('tolerates more where pairs scatter more, at least 8 % and at most 12 %', () => {
    const quiet = { ratio: 4, noise: 0.001, pairs: 31 };
    expect(toleranceOf(quiet, quiet)).toBe(0.08);
    expect(toleranceOf({ ...quiet, noise: 0.06 }, { ...quiet, noise: 0.08 })).toBeCloseTo(0.1);
    expect(toleranceOf({ ...quiet, noise: 0.03 }, { ...quiet, noise: 0.04 })).toBeCloseTo(0.08);
    expect(toleranceOf({ ...quiet, noise: 0.054 }, { ...quiet, noise: 0.072 })).toBeCloseTo(0.09);
    expect(toleranceOf(quiet, { ...quiet, noise: 5 })).toBe(0.12);
  });

  it('fails on what is over its limit, whatever was accepted', () => {
    const [turn] = figures.turns;
    if (!turn) throw new RangeError('There must be a turn among the accepted figures');
    const dear = { ...turn, graph: turn.budget + 1 };
    const large = { name: 'report-form', bytes: 28 * 1024 + 1 };
    const seen: Costs = { ...figures, turns: [dear], largestCard: large };
    expect(
      compareCosts(seen, seen).map(({ verdict, line, isLimit }) => ({ verdict, line, isLimit })),
    ).toEqual([
      {
        verdict: 'worse',
        line: `${turn.turn}: ${dear.graph} requests to Graph of ${turn.budget} in its budget`,
        isLimit: true,
      },
      {
        verdict: 'worse',
        line: 'report-form: 28673 bytes of the 28672 that every client shows',
        isLimit: true,
      },
    ]);
  });

  it('says nothing once a difference is accepted, and moves no other figure', () => {
    const seen: Costs = {
      ...withTurn('refer', (turn) => ({ ...turn, connector: 7 })),
      bundleBytes: figures.bundleBytes + 10,
      largestCard: { name: 'report-form', bytes: 28_600 },
      loading: scaled(figures.loading, 1.01),
    };
    const accepted = acceptCosts(figures, seen);
    expect(compareCosts(accepted, seen)).toEqual([]);
    expect(accepted).toEqual({
      turns: seen.turns,
      bundleBytes: figures.bundleBytes,
      largestCard: seen.largestCard,
      loading: figures.loading,
    });
  });
});
