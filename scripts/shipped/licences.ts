import satisfies from 'spdx-satisfies';
import type { ShippedPackage } from './packages';

/** Licences, by SPDX id, under which code may be in what a public body deploys: they ask for no more than to be named. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
] as const;

/** What a package says wrongly or not at all in its package.json. Bound to a version: after an update somebody reads it again. */
interface ReadByHand {
  readonly licence: string;
  readonly because: string;
}

const readByHand: Readonly<Record<string, ReadByHand>> = {
  'jspath@0.4.0': {
    licence: 'MIT',
    because: 'Its package.json names no licence; its LICENSE is the text of MIT.',
  },
};

/** Something in the bundle may not be there. The message names each package and what to do. */
export class LicenceRefused extends Error {
  override readonly name = 'LicenceRefused';

  constructor(problems: readonly string[]) {
    super(`The bundle may not be shipped.\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const handRead = ({ name, version }: ShippedPackage): ReadByHand | undefined =>
  readByHand[`${name}@${version}`];

/** The SPDX expression of a package's licence, as declared or as read by hand; undefined where nobody said. */
export const licenceOf = (shipped: ShippedPackage): string | undefined =>
  handRead(shipped)?.licence ?? shipped.declared;

/** Why a licence was read by hand; undefined where the package's own word was taken. */
export const reasonFor = (shipped: ShippedPackage): string | undefined => handRead(shipped)?.because;

/** What keeps these packages from being shipped: one line for each, with its name and the mend. Empty when all may be. */
export function licenceProblems(packages: readonly ShippedPackage[]): readonly string[] {
  return packages.flatMap((shipped) => {
    const problem = problemOf(shipped);
    return problem === undefined ? [] : [`${shipped.name}@${shipped.version}: ${problem}`];
  });
}

function problemOf(shipped: ShippedPackage): string | undefined {
  const mend = 'take it out, or read its licence and say what it is in scripts/shipped/licences.ts';
  const licence = licenceOf(shipped);
  if (licence === undefined) return `no licence is declared; ${mend}`;
  if (!isAllowed(licence, allowed)) {
    return `the licence "${licence}" is not on the list; ${mend}`;
  }
  return shipped.texts.length === 0 && licence !== 'MIT'
    ? `its licence has no text to pass on; ${mend}`
    : undefined;
}

/** Text that is no SPDX expression, such as "SEE LICENSE IN …", allows nothing. */
function isAllowed(licence: string, list: readonly string[]): boolean {
  try {
    return satisfies(licence, [...list]);
  } catch {
    return false;
  }
}
