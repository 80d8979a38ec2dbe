import { answersTo, defineContract } from '../check';
import { codeOf } from '../line';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** A throwaway list without columns of its own. */
interface Edge {
  readonly site: Site;
  readonly path: string;
}

const tokens = {
  'the right one': {},
  none: { authorization: '' },
  'another kind': { authorization: 'Basic abc' },
  'an empty one': { authorization: 'Bearer ' },
} as const;

const refusal = [401, 'InvalidAuthenticationToken'] as const;

/** What every request meets. */
export const edge = defineContract<Site, Edge>({
  code: 'edge',
  right: siteRight,
  prepare: async (site) => ({ site, path: await site.list([]) }),
  checks: [
    {
      says: 'a request without a token is 401 InvalidAuthenticationToken',
      expected: {
        'the right one': [200, ''],
        none: refusal,
        'another kind': refusal,
        'an empty one': refusal,
      },
      look: ({ site, path }) =>
        answersTo<Readonly<Record<string, string>>>(tokens, async (headers) => {
          const { status, body } = await site.call('GET', path, { headers });
          return [status, codeOf(body)];
        }),
    },
    {
      says: 'every answer carries a request id, and an error repeats it with that of the client',
      expected: { good: [200, true], error: [404, true, true] },
      look: async ({ site, path }) => {
        const mine = '3f1f6c2e-54a5-4f8e-9f6a-0d9f8f8f8f8f';
        const good = await site.call('GET', path);
        const error = await site.call('GET', `${path}/items/999999`, {
          headers: { 'client-request-id': mine },
        });
        const { innerError } = wire.problem.parse(error.body).error;
        const [theirs, ours] = [innerError['request-id'], innerError['client-request-id']];
        return {
          good: [good.status, good.headers.has('request-id')],
          error: [error.status, theirs === error.headers.get('request-id'), ours === mine],
        };
      },
    },
    {
      says: 'an address that leads nowhere is refused, a method that it does not know is 405',
      expected: { site: 200, nowhere: 404, another: 404, list: 404, method: 405, encoding: 400 },
      look: async ({ site, path }) => ({
        site: (await site.call('GET', site.site)).status,
        nowhere: (await site.call('GET', '/nowhere')).status,
        another: (await site.call('GET', '/sites/elsewhere.sharepoint.example:/sites/other')).status,
        list: (await site.call('GET', `${site.site}/lists/No such list`)).status,
        method: (await site.call('PUT', path, { body: {} })).status,
        encoding: (await site.call('GET', `${path}/items/%E0%A4%A`)).status,
      }),
    },
    {
      says: 'a body that is not JSON, or of another shape, or not called JSON, is 400; one of more than 4 MB is 413',
      expected: { good: 201, 'not JSON': 400, 'another shape': 400, 'not called JSON': 400, 'too long': 413 },
      look: async ({ site, path }) => {
        const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
          (await site.call('POST', `${path}/items`, { body, headers })).status;
        return {
          good: await post({ fields: { Title: 'x' } }),
          'not JSON': await post('{"fields":'),
          'another shape': await post({ Title: 'outside fields' }),
          'not called JSON': await post({ fields: { Title: 'x' } }, { 'content-type': 'text/plain' }),
          'too long': await post({ fields: { Title: 'x'.repeat(4 * 1024 * 1024) } }),
        };
      },
    },
  ],
});
