import * as z from 'zod/v4';
import { localOrganisation } from '../../local/people';
import { localApp } from '../../local/graph/rights';

const listSchema = z.object({ id: z.string(), name: z.string(), displayName: z.string() });
const columnSchema = z.object({ id: z.string(), name: z.string() });
const valuesOf = <T extends z.ZodType>(one: T) => z.object({ value: z.array(one) });

/** The owner of the site, or an administrator of the tenant, who changes something without asking anybody. */
export class Owner {
  private readonly site: string;

  constructor(private readonly local: { readonly url: string }) {
    const { host, path } = localOrganisation.site;
    this.site = `/sites/${host}:${path}:`;
  }

  async lists() {
    return valuesOf(listSchema).parse(await this.call('GET', `${this.site}/lists`)).value;
  }

  /** A list by the name it was made with. */
  async rename(name: string, displayName: string): Promise<void> {
    await this.call('PATCH', await this.list(name), { displayName });
  }

  async removeList(name: string): Promise<void> {
    await this.call('DELETE', await this.list(name));
  }

  async makeList(displayName: string, template: string): Promise<void> {
    await this.call('POST', `${this.site}/lists`, { displayName, list: { template } });
  }

  /** `path` within the library. */
  async removeFile(library: string, path: string): Promise<void> {
    const drive = z
      .object({ id: z.string() })
      .parse(await this.call('GET', `${await this.list(library)}/drive`));
    await this.call('DELETE', `/drives/${drive.id}/root:/${encodeURIComponent(path)}`);
  }

  async changeColumn(list: string, column: string, change: object): Promise<void> {
    await this.call('PATCH', await this.column(list, column), change);
  }

  async removeColumn(list: string, column: string): Promise<void> {
    await this.call('DELETE', await this.column(list, column));
  }

  async addColumn(list: string, definition: object): Promise<void> {
    await this.call('POST', `${await this.list(list)}/columns`, definition);
  }

  /** Gives the number of the row. */
  async addRow(list: string, fields: object): Promise<string> {
    const made = await this.call('POST', `${await this.list(list)}/items`, { fields });
    return z.object({ id: z.string() }).parse(made).id;
  }

  async removeRow(list: string, id: string): Promise<void> {
    await this.call('DELETE', `${await this.list(list)}/items/${id}`);
  }

  /** Takes a right in Graph from the app. */
  async withdraw(right: string): Promise<void> {
    const graph = await this.principal('00000003-0000-0000-c000-000000000000');
    const app = await this.principal(localApp.id);
    const role = graph.appRoles.find(({ value }) => value === right);
    const path = `/servicePrincipals/${app.id}/appRoleAssignments`;
    const given = valuesOf(z.object({ id: z.string(), appRoleId: z.string() }));
    const { value } = given.parse(await this.call('GET', path));
    const assignment = value.find(({ appRoleId }) => appRoleId === role?.id);
    await this.call('DELETE', `${path}/${assignment?.id}`);
  }

  /** What the app may do on the site: `undefined` takes everything away. */
  async grantSite(role: 'read' | 'write' | undefined): Promise<void> {
    const path = `${this.site}/permissions`;
    const { value } = valuesOf(z.object({ id: z.string() })).parse(await this.call('GET', path));
    for (const { id } of value) {
      if (role) await this.call('PATCH', `${path}/${id}`, { roles: [role] });
      else await this.call('DELETE', `${path}/${id}`);
    }
  }

  private async principal(appId: string) {
    const schema = z.object({
      id: z.string(),
      appRoles: z.array(z.object({ id: z.string(), value: z.string() })),
    });
    const filter = encodeURIComponent(`appId eq '${appId}'`);
    const { value } = valuesOf(schema).parse(await this.call('GET', `/servicePrincipals?$filter=${filter}`));
    return schema.parse(value[0]);
  }

  private async list(name: string): Promise<string> {
    const list = (await this.lists()).find((one) => one.name === name);
    return `${this.site}/lists/${list?.id}`;
  }

  private async column(list: string, name: string): Promise<string> {
    const path = `${await this.list(list)}/columns`;
    const { value } = valuesOf(columnSchema).parse(await this.call('GET', path));
    return `${path}/${value.find((column) => column.name === name)?.id}`;
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.local.url}/graph/v1.0${path}`, {
      method,
      headers: { authorization: 'Bearer an-owner', 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new OwnerRefused(method, path, answer.status, await answer.text());
    return answer.status === 204 ? undefined : answer.json();
  }
}

/** What the owner asked for was refused: the test asks for something that cannot be done. */
class OwnerRefused extends Error {
  override readonly name = 'OwnerRefused';

  constructor(method: string, path: string, status: number, text: string) {
    super(`${method} ${path} answered ${status}: ${text}`);
  }
}
