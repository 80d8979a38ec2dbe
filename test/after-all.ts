import { removeBundleFolder } from './bundle-folder';
import { endSharedAzurite } from './shared-azurite';

/** After all tests. */
export default async function afterAllTests(): Promise<void> {
  removeBundleFolder();
  await endSharedAzurite();
}
