/** Graph refused a batch as a whole, so that none of its parts was looked at: a permission is gone, or we asked wrongly. Safe for telemetry. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused';

  constructor(readonly status: number) {
    super(`Graph answered ${status} to a batch: check that the app may use the site`);
  }
}
