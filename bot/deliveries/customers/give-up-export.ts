import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Person } from '../../domain/case/person';
import { message } from '../../views/messages/message';
import { alert } from '../alert';
import { tellOnce, type TellDeps } from '../tell-once';

/**
 * Tells whoever asked for a file that it could not be written, and Customer Experience that one could not; each once,
 * however often the queue brings it (S4). Throws `Outage` when Teams is away, and then may be called again at once.
 */
export async function giveUpExport(
  { key, by }: { readonly key: string; readonly by: Person },
  deps: TellDeps,
): Promise<void> {
  const said = { card: render('message', message('yoursUnexported')), summary: summaries.unexported };
  const to = { kind: 'person', id: by.id } as const;
  await tellOnce({ about: `export-${key}`, id: 'given-up', to, message: said }, deps);
  await alert('unexported', key, deps);
}
