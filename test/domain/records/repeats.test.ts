import { carriedOutBefore, gistOf, wishKey, typedTextsOf } from '../../../bot/domain/records/repeats';
import { aCommand } from '../../builders/commands';

describe('C2 · a wish that comes again', () => {
  const gist = 'abc';
  it.each([
    ['under its key alone is the same, for no more was kept of it', ['wish'], { gist }, 'same'],
    ['with what was entered the first time is the same', ['wish#abc'], { gist }, 'same'],
    ['with something else entered is another', ['wish#abd'], { gist }, 'other'],
    ['of an older version, which tells nothing of what was entered, is the same', ['wish#abc'], {}, 'same'],
    ['whose key only begins alike is none of these', ['wish2#abc', 'wis#abc'], { gist }, undefined],
  ] as const)('%s', (_, applied, rest, verdict) => {
    expect(carriedOutBefore(applied, { commandId: 'wish', ...rest })).toBe(verdict);
  });

  it('is remembered by its key and by what was entered', () => {
    expect(wishKey({ commandId: 'wish', gist })).toBe('wish#abc');
    expect(wishKey({ commandId: 'wish' })).toBe('wish');
  });

  it('says the same when it says the same in another order, and something else when a word differs', () => {
    const refuse = aCommand('withdraw', { reason: 'It is over.' });
    expect(gistOf({ reason: 'It is over.', action: 'withdraw' })).toBe(gistOf(refuse));
    expect(gistOf(aCommand('withdraw', { reason: 'It is over!' }))).not.toBe(gistOf(refuse));
  });

  it('is handed back with what a person wrote, and without what they only chose', () => {
    const command = aCommand('refer', { to: 'head-of-customer-services', reason: 'This goes too far.' });
    expect(typedTextsOf(command)).toEqual(['This goes too far.']);
  });
});
