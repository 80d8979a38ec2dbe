import { aRunningHost, type RunningHost } from './running-host';

let running: RunningHost;
beforeAll(async () => {
  running = await aRunningHost();
});
afterAll(() => running.close());

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${running.url}${path}`, init);

describe('an HTTP function behind the local host', () => {
  it('receives method, decoded route parameters, query, headers and the raw body', async () => {
    const response = await call('/api/echo/a%20b?x=1&y=%C3%A9', {
      method: 'POST',
      headers: { 'x-test': 'one', 'content-type': 'application/json' },
      body: 'this is not JSON {',
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      params: { id: 'a b' },
      query: { x: '1', y: 'é' },
      header: 'one',
      url: `${running.url}/api/echo/a%20b?x=1&y=%C3%A9`,
      body: 'this is not JSON {',
    });
  });

  it('answers with its own status, headers, cookies and content type', async () => {
    const response = await call('/api/echo/1');
    expect(response.headers.get('x-method')).toBe('GET');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('set-cookie')).toBe('seen=yes; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is found by its name when it has no route, and in any case of letters', async () => {
    const response = await call('/api/BYTES');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });

  it('gives way to a literal route that matches too', async () => {
    expect(await (await call('/api/echo/fixed')).text()).toBe('literal');
    expect((await call('/api/echo/fixed/more')).status).toBe(201);
  });

  it('answers 204 when the handler returns nothing', async () => {
    expect((await call('/api/silent')).status).toBe(204);
  });

  it('answers 500 without a body when the handler throws, and logs the reason', async () => {
    const response = await call('/api/failing');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(running.log.join('\n')).toContain('a secret of the handler');
  });

  it('answers 404 for an unknown route and for a method that it does not take', async () => {
    expect((await call('/api/nothing')).status).toBe(404);
    expect((await call('/api/size')).status).toBe(404);
  });

  it('leaves paths outside the route prefix to others', async () => {
    expect((await call('/elsewhere')).status).toBe(418);
  });

  it('takes a body of 100 MB and refuses a larger one with 413', async () => {
    const body = new Uint8Array(100 * 1024 * 1024);
    expect(await (await call('/api/size', { method: 'POST', body })).text()).toBe(String(body.length));
    const larger = new Uint8Array(body.length + 1);
    expect((await call('/api/size', { method: 'POST', body: larger })).status).toBe(413);
  });
});
