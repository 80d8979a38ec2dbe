import fc from 'fast-check';
import { readJson } from '../bot/json';

describe('A text that may be JSON', () => {
  it('C3 · says what was written, or nothing', () => {
    expect(readJson('{"ref":"CB-0001"}')).toEqual({ ref: 'CB-0001' });
    expect(readJson('null')).toBeNull();
    for (const wrong of ['', '{', '{"ref":', 'undefined', '<html></html>', "{'ref':1}"]) {
      expect(readJson(wrong)).toBeUndefined();
    }
  });

  it('C3 · comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => JSON.stringify(readJson(text)) === JSON.stringify(JSON.parse(text))),
    );
  });
});
