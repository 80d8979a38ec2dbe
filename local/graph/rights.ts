import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { readBody } from './bodies';
import { GraphRefusal, invalid, notFound } from './errors';
import type { GraphAnswer, GraphCall, Route } from './routing';

/** The application that the bot is here, and the token by which the stand-in knows it; whoever shows another is a person. */
export const localApp = { id: 'b07a0000-0000-4000-8000-0000000000b7', token: 'local' } as const;

/** Microsoft Graph itself, as every tenant knows it. */
const graphAppId = '00000003-0000-0000-c000-000000000000';

/** Rights in Graph that an application may be given, with the ids that they have in every tenant. */
const graphRoles = [
  { id: '883ea226-0bf2-4a8f-9f9d-92c9162a727d', value: 'Sites.Selected' },
  { id: 'df021288-bdef-4463-88db-98f22de89214', value: 'User.Read.All' },
  { id: '98830695-27a2-44f7-8c18-0c3ebc9698f6', value: 'GroupMember.Read.All' },
] as const;

const role = z.enum(['read', 'write', 'owner', 'fullcontrol']);
const permissionSchema = z.strictObject({
  roles: z.array(role).length(1),
  grantedToIdentities: z
    .array(z.strictObject({ application: z.strictObject({ id: z.guid(), displayName: z.string() }) }))
    .length(1),
});
const permissionChange = z.strictObject({ roles: z.array(role).length(1) });
const assignmentSchema = z.strictObject({
  principalId: z.guid(),
  resourceId: z.guid(),
  appRoleId: z.guid(),
});

type Role = z.infer<typeof role>;
interface Permission {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  role: Role;
}

/** Who may do what: permissions on the site, and rights in Graph of an application. */
export interface Rights {
  readonly routes: readonly Route[];
  /** Throws a 403 where the app asks for what it was not given, a 401 for a sign-in that is no longer taken. */
  check(call: GraphCall): void;
}

/**
 * The rights of the app. Until somebody has given it any, as the set-up does, everybody may do everything: a stand-in by
 * itself has no set-up.
 */
export function createRights(): Rights {
  const permissions = new Map<string, Permission>();
  const assigned = new Map<string, string>();
  const isSetUp = { site: false, graph: false };
  const holds = (...values: string[]): boolean =>
    values.every((value) =>
      [...assigned.values()].includes(graphRoles.find((one) => one.value === value)?.id ?? ''),
    );
  return {
    routes: [
      ...permissionRoutes(permissions, () => (isSetUp.site = true)),
      ...principalRoutes(assigned, () => (isSetUp.graph = true)),
    ],
    check({ method, path, headers }) {
      if (headers['authorization'] !== `Bearer ${localApp.token}`) return;
      // What was given is seen by whoever may give it, which the app may not.
      if (/^\/servicePrincipals|\/permissions(?:\/|$)/.test(path)) throw denied('Access denied');
      if (isSetUp.graph && path.startsWith('/users')) {
        const isGroups = path.includes('/checkMemberGroups');
        const may = isGroups ? holds('User.Read.All', 'GroupMember.Read.All') : holds('User.Read.All');
        if (!may) throw denied('Insufficient privileges to complete the operation.');
      }
      if (!isSetUp.site || !/^\/(?:sites|drives)\//.test(path)) return;
      const given = [...permissions.values()].find(({ appId }) => appId === localApp.id)?.role;
      if (isSetUp.graph && !holds('Sites.Selected')) throw denied('Access denied');
      if (given === undefined || (given === 'read' && method !== 'GET')) throw denied('Access denied');
    },
  };
}

const denied = (message: string): GraphRefusal => new GraphRefusal(403, 'accessDenied', message);

/** A permission by itself shows its roles; a list of them does not, as in the real service. */
const shown = ({ id, appId, displayName, role: given }: Permission, isAlone: boolean): object => ({
  id,
  ...(isAlone ? { roles: [given] } : {}),
  grantedToIdentitiesV2: [{ application: { id: appId, displayName } }],
});

function permissionRoutes(permissions: Map<string, Permission>, begin: () => void): readonly Route[] {
  const found = (id: string): Permission => {
    const permission = permissions.get(id);
    if (!permission) throw notFound();
    return permission;
  };
  const one = '/site/permissions/:permission';
  return [
    {
      method: 'GET',
      pattern: '/site/permissions',
      handle: () => ({
        status: 200,
        body: { value: [...permissions.values()].map((permission) => shown(permission, false)) },
      }),
    },
    {
      method: 'POST',
      pattern: '/site/permissions',
      handle(call) {
        const { roles, grantedToIdentities } = readBody(call, permissionSchema);
        const [application] = grantedToIdentities.map((identity) => identity.application);
        const permission = {
          id: randomUUID(),
          appId: application?.id ?? '',
          displayName: application?.displayName ?? '',
          role: roles[0] ?? 'read',
        };
        permissions.set(permission.id, permission);
        begin();
        return { status: 201, body: shown(permission, true) };
      },
    },
    { method: 'GET', pattern: one, handle: (_, at) => ok(shown(found(at('permission')), true)) },
    {
      method: 'PATCH',
      pattern: one,
      handle(call, at) {
        const permission = found(at('permission'));
        permission.role = readBody(call, permissionChange).roles[0] ?? permission.role;
        return ok(shown(permission, true));
      },
    },
    {
      method: 'DELETE',
      pattern: one,
      handle(_, at) {
        permissions.delete(found(at('permission')).id);
        return { status: 204 };
      },
    },
  ];
}

const ok = (body: object): GraphAnswer => ({ status: 200, body });

/** The ids of service principals in this tenant. */
const principals = {
  [graphAppId]: 'c0000000-0000-4000-8000-000000000001',
  [localApp.id]: 'c0000000-0000-4000-8000-000000000002',
} as const;

function principalRoutes(assigned: Map<string, string>, begin: () => void): readonly Route[] {
  const resource = (appId: keyof typeof principals): object => ({
    id: principals[appId],
    appId,
    appRoles: appId === graphAppId ? graphRoles : [],
  });
  const assignments = '/servicePrincipals/:principal/appRoleAssignments';
  return [
    {
      method: 'GET',
      pattern: '/servicePrincipals',
      handle({ query }) {
        const asked = /^appId eq '(?<id>[0-9a-f-]{36})'$/.exec(query.get('$filter') ?? '')?.groups?.['id'];
        if (asked === undefined) throw invalid('Only a filter by appId is served here.');
        const known = ([graphAppId, localApp.id] as const).filter((appId) => appId === asked);
        return ok({ value: known.map(resource) });
      },
    },
    {
      method: 'GET',
      pattern: assignments,
      handle: () => ok({ value: [...assigned].map(([id, appRoleId]) => ({ id, appRoleId })) }),
    },
    {
      method: 'POST',
      pattern: assignments,
      handle(call) {
        const { appRoleId } = readBody(call, assignmentSchema);
        if (!graphRoles.some(({ id }) => id === appRoleId))
          throw invalid('Permission being assigned was not found');
        if ([...assigned.values()].includes(appRoleId))
          throw invalid('Permission being assigned already exists');
        const id = randomUUID();
        assigned.set(id, appRoleId);
        begin();
        return { status: 201, body: { id, appRoleId } };
      },
    },
    {
      method: 'DELETE',
      pattern: `${assignments}/:assignment`,
      handle(_, at) {
        if (!assigned.delete(at('assignment'))) throw notFound();
        return { status: 204 };
      },
    },
  ];
}
