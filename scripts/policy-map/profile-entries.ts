import * as z from 'zod/v4';

/** An entry of a profile: where it stands, what it cites, and the requirements it meets. */
export interface MeetingEntry {
  readonly path: string;
  readonly cites: string;
  readonly meets: readonly string[];
}

const entry = z.looseObject({ meets: z.array(z.string()), cites: z.string().default('') });
const fields = z.record(z.string(), z.unknown());
const named = z.object({
  code: z.string().optional(),
  action: z.string().optional(),
  status: z.string().optional(),
});

/** Every entry of a profile that says which requirements it meets, however deep it stands. */
export const entriesOf = (profile: unknown, path = ''): readonly MeetingEntry[] => {
  if (Array.isArray(profile)) {
    return profile.flatMap((inner: unknown, index) => entriesOf(inner, `${path}${placeOf(inner, index)}`));
  }
  const inner = fields.safeParse(profile);
  if (!inner.success) return [];
  const own = entry.safeParse(profile);
  return [
    ...(own.success ? [{ path, cites: own.data.cites, meets: own.data.meets }] : []),
    ...Object.entries(inner.data).flatMap(([key, value]) =>
      entriesOf(value, path === '' ? key : `${path}.${key}`),
    ),
  ];
};

/** An entry of a list by its code, since numbers change with every entry put in before it. */
function placeOf(value: unknown, index: number): string {
  const known = named.safeParse(value);
  const { code, action, status } = known.success ? known.data : {};
  return `[${code ?? action ?? status ?? index}]`;
}
