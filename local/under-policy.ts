import { localOrganisation, type Organisation } from './people';
import underPolicy from './under-policy.json';

/** How the invented people are called, and what they do, in one of the bodies whose policy ships. */
interface Body {
  readonly organisation: string;
  /** By the key of a person; who is not in it is called as in `people.json`. */
  readonly jobTitles: Readonly<Record<string, string>>;
  /** The main story: who does what, by the key that `/?as=<key>` takes. */
  readonly story: readonly (readonly string[])[];
}

const bodies: Readonly<Record<string, Body>> = underPolicy;

/** The body whose policy is in force; another policy, one that is being written, is tried in the first. */
const bodyOf = (policy: string | undefined): Body =>
  bodies[policy ?? ''] ?? underPolicy['registers-of-scotland'];

/** The same invented people in the body whose policy is in force: a person of one is not to read the words of the other. */
export function organisationUnder(policy: string | undefined): Organisation {
  const { organisation, jobTitles } = bodyOf(policy);
  return {
    ...localOrganisation,
    organisation: `${organisation} (every person here is invented)`,
    people: localOrganisation.people.map((person) => ({
      ...person,
      jobTitle: jobTitles[person.key] ?? person.jobTitle,
    })),
  };
}

/** Who does what in the main story under a policy: the key of a person, and their part. */
export const storyUnder = (policy: string | undefined): readonly (readonly [key: string, does: string])[] =>
  bodyOf(policy).story.map(([key = '', does = '']) => [key, does] as const);
