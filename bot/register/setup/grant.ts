import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { must, type SetUp } from './mend';
import { joinReports, nothingDone, type SetUpReport } from './report';

const granted = z.object({
  id: z.string(),
  roles: z.array(z.string()).optional(),
  grantedToIdentitiesV2: z
    .array(z.object({ application: z.object({ id: z.string() }).optional() }))
    .default([]),
});
const principal = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })).default([]),
});
const values = <T extends z.ZodType>(one: T) => z.object({ value: z.array(one) });

/** Microsoft Graph itself, as every tenant knows it. */
const graphAppId = '00000003-0000-0000-c000-000000000000';

/** The rights in Graph that the app needs; those for groups only where a role is held by a group. */
export const graphRights = (asksGroups: boolean): readonly string[] => [
  'Sites.Selected',
  'User.Read.All',
  ...(asksGroups ? ['GroupMember.Read.All'] : []),
];

/** What an application was given: its rights in Graph, and its roles on the site. */
export interface Grants {
  readonly rights: readonly string[];
  readonly onSite: readonly string[];
}

/** Finds what an application was given, and changes nothing. Throws `Outage`, `role-missing` for whoever may not see it. */
export async function findGrants(site: SharePointSite, appId: string, deadline: Deadline): Promise<Grants> {
  const look: SetUp = { site, deadline, isDryRun: true };
  const own = await permissionOf(look, appId);
  const [graph, app] = [await principalOf(look, graphAppId), await principalOf(look, appId)];
  const given = app ? await rightsOf(look, app.id) : [];
  const rights = (graph?.appRoles ?? []).flatMap(({ id, value }) =>
    given.includes(id) && value ? [value] : [],
  );
  return { rights, onSite: own?.roles ?? [] };
}

/**
 * Gives an application `write` on the site and its rights in Graph, as far as it lacks them. Needs an identity that may give
 * rights: `Sites.FullControl.All`, `Application.Read.All` and `AppRoleAssignment.ReadWrite.All`. Throws `Outage` and `RegisterFault`.
 */
export async function grantRights(
  setUp: SetUp,
  appId: string,
  rights: readonly string[],
): Promise<SetUpReport> {
  return joinReports([await grantSite(setUp, appId), await grantGraph(setUp, appId, rights)]);
}

async function grantSite(setUp: SetUp, appId: string): Promise<SetUpReport> {
  const { site, deadline, isDryRun } = setUp;
  const path = `${site.path}/permissions`;
  const own = await permissionOf(setUp, appId);
  if (!own) {
    const application = { id: appId, displayName: 'Customer Behaviour' };
    const body = { roles: ['write'], grantedToIdentities: [{ application }] };
    if (!isDryRun) await must(site, { method: 'POST', path, body }, deadline);
    return { ...nothingDone, made: ['gave the app write on the site'] };
  }
  const { roles = [] } = own;
  if (roles.includes('write')) return { ...nothingDone, found: ['found that the app has write on the site'] };
  const change = { method: 'PATCH', path: `${path}/${own.id}`, body: { roles: ['write'] } } as const;
  if (!isDryRun) await must(site, change, deadline);
  return { ...nothingDone, mended: [`gave the app write on the site, where it had ${roles.join(', ')}`] };
}

/** The permission of an application on the site: a list of them does not say their roles, so that each is asked for by itself. */
async function permissionOf({ site, deadline }: SetUp, appId: string) {
  const path = `${site.path}/permissions`;
  const all = values(granted).parse(await must(site, { method: 'GET', path }, deadline)).value;
  const own = all.find(({ grantedToIdentitiesV2 }) =>
    grantedToIdentitiesV2.some(({ application }) => application?.id.toLowerCase() === appId.toLowerCase()),
  );
  const alone = { method: 'GET', path: `${path}/${own?.id}` } as const;
  return own && granted.parse(await must(site, alone, deadline));
}

/** The ids of the rights in Graph that a service principal holds. */
async function rightsOf({ site, deadline }: SetUp, principalId: string): Promise<readonly string[]> {
  const path = `/servicePrincipals/${principalId}/appRoleAssignments`;
  const assignments = values(z.object({ appRoleId: z.string() }));
  const { value } = assignments.parse(await must(site, { method: 'GET', path }, deadline));
  return value.map(({ appRoleId }) => appRoleId);
}

async function grantGraph(setUp: SetUp, appId: string, rights: readonly string[]): Promise<SetUpReport> {
  const { site, deadline, isDryRun } = setUp;
  const [graph, app] = [await principalOf(setUp, graphAppId), await principalOf(setUp, appId)];
  if (!graph || !app)
    return { ...nothingDone, cannot: [`No application ${appId} is in this tenant: check GRAPH_CLIENT_ID`] };
  const path = `/servicePrincipals/${app.id}/appRoleAssignments`;
  const given = await rightsOf(setUp, app.id);
  const reports: SetUpReport[] = [];
  for (const right of rights) {
    const role = graph.appRoles.find((one) => one.value === right);
    if (!role) reports.push({ ...nothingDone, cannot: [`Graph knows no right ${right}`] });
    else if (given.includes(role.id))
      reports.push({ ...nothingDone, found: [`found that the app has ${right}`] });
    else {
      const body = { principalId: app.id, resourceId: graph.id, appRoleId: role.id };
      if (!isDryRun) await must(site, { method: 'POST', path, body }, deadline);
      reports.push({ ...nothingDone, made: [`gave the app ${right}`] });
    }
  }
  return joinReports(reports);
}

async function principalOf({ site, deadline }: SetUp, appId: string) {
  const filter = encodeURIComponent(`appId eq '${appId}'`);
  const request = { method: 'GET', path: `/servicePrincipals?$filter=${filter}` } as const;
  const { value } = values(principal).parse(await must(site, request, deadline));
  return value[0];
}
