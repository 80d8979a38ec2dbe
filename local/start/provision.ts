import { codesOf } from '../../bot/compose/profile';
import { provision } from '../../bot/compose/operating/provision';
import { parseSettings } from '../../bot/settings';
import type { LocalStage } from './local';

/** Makes the lists, queues and tables of the app in the stand-ins, as `npm run provision` does in a tenant. */
export async function provisionLocal(stage: LocalStage): Promise<void> {
  await provision(parseSettings(stage.environment, codesOf), { getToken: async () => 'set-up' });
}
