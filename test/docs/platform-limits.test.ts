import { byHand } from '../../contracts/by-hand';
import { graphContracts } from '../../contracts/graph/contracts';
import { teamsContracts } from '../../contracts/teams/contracts';
import { readClaims } from '../../infra/prove/claims';
import { read } from './pages';

const claims = readClaims(read('docs/platform-limits.md'));
const codes = [...graphContracts, ...teamsContracts, ...byHand].map(({ code }) => code);

describe('the page about platform limits', () => {
  it('names a check, or what somebody does by hand, for each claim that is open', () => {
    const open = claims.filter(({ isOpen }) => isOpen);
    expect(open.filter((claim) => claim.codes.length === 0).map(({ fact }) => fact)).toEqual([]);
    expect(open.length).toBeGreaterThan(8);
  });

  it('names every check that there is beside what it settles, once, and no other', () => {
    expect(claims.flatMap((claim) => claim.codes).sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a page with claims', () => {
  it('is read by its rows: what is claimed, whether it is open, and what settles it', () => {
    const page = [
      '| Fact | Learnt | Relied on in | Proved by |',
      '| ---- | ------ | ------------ | --------- |',
      '| One  | seen, open | here | `a`, `b` |',
      '| Two  | documented | there | |',
      '| Three | the steps [open] | `x` | |',
      '| Four | opened by hand | `x` |',
    ].join('\n');
    expect(readClaims(page)).toEqual([
      { fact: 'One', isOpen: true, codes: ['a', 'b'] },
      { fact: 'Two', isOpen: false, codes: [] },
      { fact: 'Three', isOpen: true, codes: [] },
      { fact: 'Four', isOpen: false, codes: [] },
    ]);
  });
});
