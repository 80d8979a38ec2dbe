import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import { triagePage } from '../../scripts/triage-page';
import { read } from './pages';

it('S3 · the page that shows what becomes of each contact is drawn from the profiles (npx tsx scripts/draw-triage.ts)', () => {
  expect(read('docs/triage.md')).toBe(triagePage(profileIds.map(loadProfile)));
});
