/** The reference people say aloud and type: CB- and the number of the item in the register, at least four digits. */
export const caseReference = (itemId: string): string => `CB-${itemId.padStart(4, '0')}`;

/** The item's number from a reference in any spelling a person might use; undefined when it is none. */
export function itemIdOf(reference: string): string | undefined {
  const match = /^\s*cb[\s-]*0*([1-9]\d{0,9})\s*$/i.exec(reference);
  return match?.[1];
}

/** The reference of a customer first met in a case: CU- and the number of that case. */
export const customerReference = (caseRef: string): string => caseRef.replace(/^CB-/, 'CU-');
