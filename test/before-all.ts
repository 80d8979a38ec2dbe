import provideChromium from './browser/provide-chromium';
import { makeBundleFolder } from './bundle-folder';
import { raiseSharedAzurite } from './shared-azurite';

/** Before all tests. `nonFlagArgs`: which of them are to run. */
export default function beforeAllTests(run: { readonly nonFlagArgs: readonly string[] }): void {
  provideChromium(run);
  makeBundleFolder();
  raiseSharedAzurite();
}
