import * as fc from 'fast-check';
import { kindIn, listFilterOf } from '../../../bot/domain/customers/customer-list';
import { listParts } from '../../../bot/policy/codes/customers';

describe('S4 · a part of the Customer Behaviour List', () => {
  it.each([...listParts, 'kind/subject', 'kind/writing-only'])('is known by its name, %s', (name) => {
    expect(listFilterOf(name)).toBe(name);
  });

  it('is that of those restricted now where a card names none that exists', () => {
    const known = (text: string) => listParts.some((part) => part === text) || kindIn(text) !== undefined;
    fc.assert(
      fc.property(
        fc.string().filter((text) => !known(text)),
        (text) => listFilterOf(text) === 'in-force',
      ),
    );
  });

  it.each(["kind/x' or 1 eq 1", 'kind/', 'kind/UPPER', 'KIND/subject'])('takes %j for no kind', (text) => {
    expect(kindIn(text)).toBeUndefined();
  });
});
