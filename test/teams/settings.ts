import { localOrganisation } from '../../local/people';
import { deployedChannels, deployedRoles } from '../unsafe-environments';

/** The environment of a deployment in order, every value invented; `overrides` change or (undefined) remove variables. */
export const aProductionEnvironment = (
  overrides: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string | undefined>> => ({
  TENANT_ID: localOrganisation.tenantId,
  MicrosoftAppId: '0a0a0a0a-0000-4000-8000-00000000b07e',
  MicrosoftAppType: 'UserAssignedMSI',
  SHAREPOINT_SITE: 'ros.sharepoint.example:/sites/customer-behaviour',
  AzureWebJobsStorage: 'DefaultEndpointsProtocol=https;AccountName=invented;AccountKey=c2VjcmV0',
  POLICY_PROFILE: 'registers-of-scotland',
  CHANNELS: deployedChannels,
  ROLES: deployedRoles,
  ...overrides,
});
