import { BlobServiceClient, RestError as RefusalOfBlobs } from '@azure/storage-blob';
import { RestError as RefusalOfTables } from '@azure/data-tables';
import { isStatus, storageCall } from '../../bot/storage/table';

/** The same refusal from a library that has a class of its own for it, as a file of the bundle that is read later has. */
class RestError extends Error {
  override readonly name = 'RestError';

  constructor(readonly statusCode: number) {
    super('The specified blob does not exist');
  }
}

describe('C3 · a refusal of Azure Storage', () => {
  it.each([
    ['tables', new RefusalOfTables('gone', { statusCode: 404 })],
    ['blobs', new RefusalOfBlobs('gone', { statusCode: 404 })],
    ['a library loaded on its own', new RestError(404)],
  ])('is known by its status, whichever copy of %s it comes from', async (_, refusal) => {
    expect(isStatus(refusal, 404)).toBe(true);
    expect(isStatus(refusal, 409)).toBe(false);
    await expect(storageCall(() => Promise.reject(refusal))).rejects.toMatchObject({ status: 404 });
  });

  it('is none where nobody answered', async () => {
    const nobody = BlobServiceClient.fromConnectionString(
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;',
      { retryOptions: { maxTries: 1 } },
    );
    await expect(storageCall(() => nobody.getProperties())).rejects.toMatchObject({ status: undefined });
  });
});
