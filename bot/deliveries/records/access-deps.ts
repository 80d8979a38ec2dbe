import type { AccessFiles, Holdings, NoteDeps } from '../../commands/records/subject-access';
import type { Profile } from '../../policy/profile';
import type { TellDeps } from '../tell-once';
import type { WriteAccount } from './ports';

/** What drawing up everything on a customer needs. */
export interface AccessDeps extends NoteDeps, Omit<TellDeps, 'log'> {
  readonly holdings: Holdings;
  readonly files: AccessFiles;
  readonly writeAccountFile: WriteAccount;
  readonly profile: Profile;
}
