import { type UpkeepFinding, notSeen, well, wrong } from '../../domain/upkeep/findings';
import type { AppLook } from './ports';

/** What the deployed app is held against. */
export interface AppChecks {
  readonly look: AppLook;
  readonly version: string;
  readonly policy: string;
}

/** Looks at the deployed app from outside: whether it answers, is ready, and is the version and policy that are here. */
export async function examineApp({ look, version, policy }: AppChecks): Promise<readonly UpkeepFinding[]> {
  const said = await look.ask();
  if (!said)
    return [wrong('app-answers'), notSeen('app-version'), notSeen('app-policy'), notSeen('app-ready')];
  const facts = { found: said.version, expected: version };
  const other = { found: said.policy, expected: policy };
  return [
    well('app-answers'),
    said.version === version ? well('app-version') : wrong('app-version', '', facts),
    said.policy === policy ? well('app-policy') : wrong('app-policy', '', other),
    said.isReady ? well('app-ready') : wrong('app-ready'),
  ];
}
