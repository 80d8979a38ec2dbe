// Everything that Customer Behaviour needs in Azure. Held against descriptions of the resources by `npm run check:infra`, not
// yet compiled or deployed by anybody: docs/known-limitations.md says what only that can show. No secret is written here.
targetScope = 'subscription'

@description('Name of the environment, as azd calls it; the resource group is called after it.')
@minLength(1)
@maxLength(60)
param environmentName string

@description('Region of everything but the Bot Service registration, which is global.')
param location string

@description('Begins the name of every resource: small letters and digits, so that it also fits a storage account.')
@minLength(3)
@maxLength(9)
param namePrefix string = 'custbehav'

@description('SHAREPOINT_SITE: the site of the register, as host:/sites/name.')
param sharePointSite string

@description('POLICY_PROFILE: the policy in force.')
@allowed(['registers-of-scotland', 'west-lothian'])
param policyProfile string = 'registers-of-scotland'

@description('ORGANISATION: how the app names its organisation to Microsoft, without spaces.')
param organisation string = 'CustomerBehaviour'

@description('CHANNELS: Teams channels by the code that the profile uses.')
param channels object

@description('ROLES: who holds each role of the profile.')
param roles object

@description('Who is told by email when something is wrong that Teams may not tell.')
param alertEmail string

@description('Entra id of whoever runs provision, doctor and audit:verify; empty: nobody but the app reaches the storage.')
param operatorId string = ''

@description('Whether operatorId is a person, a group or an application.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorType string = 'User'

@description('MicrosoftAppType: as what the bot signs in. SingleTenant takes an application of your own, whose secret goes into the vault.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botType string = 'UserAssignedMSI'

@description('MicrosoftAppId of a SingleTenant bot; otherwise the identity made here is the bot.')
param botAppId string = ''

@description('For how many days no seal of the trail can be deleted; longer than any period of retention in the policy.')
param sealDays int = 3650

@description('How many instances may run at once. Reminders share what Teams takes of an app by it, in MOST_INSTANCES.')
@minValue(40)
@maxValue(1000)
param mostInstances int = 40

var suffix = uniqueString(subscription().id, environmentName, location)
var appName = '${namePrefix}-${suffix}'
var isSingleTenant = botType == 'SingleTenant'
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: { name: '${appName}-id', location: location, tags: tags }
}

module watching 'modules/watching.bicep' = {
  name: 'watching'
  scope: group
  params: { name: appName, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: take('${namePrefix}${suffix}', 24)
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
  }
}

module seals 'modules/seals.bicep' = {
  name: 'seals'
  scope: group
  params: {
    name: take('${namePrefix}se${suffix}', 24)
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    sealDays: sealDays
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    operatorId: operatorId
    operatorType: operatorType
    storageName: storage.outputs.name
    sealsName: seals.outputs.name
    insightsName: watching.outputs.insightsName
  }
}

module vault 'modules/vault.bicep' = if (isSingleTenant) {
  name: 'vault'
  scope: group
  params: {
    name: take('${namePrefix}kv${suffix}', 24)
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    appPrincipalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    botType: botType
    botAppId: isSingleTenant ? botAppId : identity.outputs.clientId
    passwordReference: isSingleTenant ? '@Microsoft.KeyVault(SecretUri=${vault.?outputs.?passwordUri ?? ''})' : ''
    packageUrl: storage.outputs.packageUrl
    storageBlob: storage.outputs.blob
    storageQueue: storage.outputs.queue
    storageTable: storage.outputs.table
    sealsBlob: seals.outputs.blob
    insightsConnection: watching.outputs.insightsConnection
    sharePointSite: sharePointSite
    policyProfile: policyProfile
    organisation: organisation
    channels: string(channels)
    roles: string(roles)
    mostInstances: mostInstances
  }
  dependsOn: [access]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  scope: group
  params: {
    name: '${appName}-bot'
    tags: tags
    endpoint: '${app.outputs.url}/api/messages'
    botType: botType
    botAppId: isSingleTenant ? botAppId : identity.outputs.clientId
    identityId: isSingleTenant ? '' : identity.outputs.id
    workspaceId: watching.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    alertEmail: alertEmail
    workspaceId: watching.outputs.workspaceId
    insightsId: watching.outputs.insightsId
    appUrl: app.outputs.url
  }
}

// What npm run provision, doctor and package read, under the names that they read: `azd env get-values` gives them.
output TENANT_ID string = tenant().tenantId
output MicrosoftAppId string = app.outputs.botAppId
output MicrosoftAppType string = botType
output GRAPH_CLIENT_ID string = identity.outputs.clientId
output SHAREPOINT_SITE string = sharePointSite
output POLICY_PROFILE string = policyProfile
output CHANNELS string = string(channels)
output ROLES string = string(roles)
output AzureWebJobsStorage__blobServiceUri string = storage.outputs.blob
output AzureWebJobsStorage__queueServiceUri string = storage.outputs.queue
output AzureWebJobsStorage__tableServiceUri string = storage.outputs.table
output AzureWebJobsStorage__credential string = 'managedidentity'
output SEALS_ADDRESS string = seals.outputs.blob
output APP_URL string = app.outputs.url
output APP_NAME string = app.outputs.name
output AZURE_RESOURCE_GROUP string = group.name
