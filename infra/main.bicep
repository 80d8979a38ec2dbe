// Everything that Customer Behaviour needs in Azure, in one resource group. Not yet compiled or deployed by anybody:
// docs/known-limitations.md says so. No secret is written here or asked for; docs/operating.md has the steps after it.
targetScope = 'resourceGroup'

@description('Region of everything but the Bot Service registration, which is global.')
param location string = resourceGroup().location

@description('Begins the name of every resource: small letters and digits, so that it also fits a storage account.')
@minLength(3)
@maxLength(11)
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

@description('For how many days no seal of the trail can be deleted; longer than any period of retention in the policy.')
param sealDays int = 3650

@description('How many instances may run at once. Reminders share what Teams takes of an app by it, in MOST_INSTANCES.')
@minValue(40)
param mostInstances int = 40

var suffix = uniqueString(resourceGroup().id)
var appName = '${namePrefix}-${suffix}'
var packageContainer = 'app-package'
// Names as in bot/storage/names.ts, and the queues to which the host moves what it gave up.
var queueNames = [
  'deliveries'
  'deliveries-poison'
  'reminded'
  'reminded-poison'
  'parked-orders'
  'parked-orders-poison'
  'looks'
  'looks-poison'
  'absences'
  'absences-poison'
  'exports'
  'exports-poison'
  'subject-access'
  'subject-access-poison'
]
// What is added to these containers nobody can change, and nobody can delete for as long as the policy below says.
var sealContainer = 'trail-seals'
var tableNames = ['Conversations', 'SentMessages', 'ParkedOrders', 'Absences', 'ListPlaces', 'StaffConfirmed', 'LookCounts', 'OwedMessages']
var blobDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)

// Speaks to Bot Service, to Graph and to the container of the package. What it may do in Graph is granted in Entra.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${appName}-id'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${namePrefix}${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packageContainer
}

resource seals 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: sealContainer
}

// Lines may be added, nothing else. Left unlocked, so that a trial can be cleared away: docs/operating.md says how to lock it.
resource sealPolicy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: seals
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: sealDays
    allowProtectedAppendWrites: true
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queueNames: {
    parent: queueService
    name: name
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for name in tableNames: {
    parent: tableService
    name: name
  }
]

resource packageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, blobDataContributor)
  scope: storage
  properties: {
    roleDefinitionId: blobDataContributor
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${appName}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${appName}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${appName}-plan'
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        // Teams waits five seconds for an answer; a cold start would spend some of them.
        alwaysReady: [
          {
            name: 'http'
            instanceCount: 1
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'MicrosoftAppId', value: identity.properties.clientId }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'GRAPH_CLIENT_ID', value: identity.properties.clientId }
        { name: 'ORGANISATION', value: organisation }
        { name: 'SHAREPOINT_SITE', value: sharePointSite }
        { name: 'POLICY_PROFILE', value: policyProfile }
        { name: 'MOST_INSTANCES', value: string(mostInstances) }
        { name: 'CHANNELS', value: string(channels) }
        { name: 'ROLES', value: string(roles) }
        // bot/storage opens queues and tables by connection string. The key is read from the account as it is deployed.
        {
          name: 'AzureWebJobsStorage'
          value: 'DefaultEndpointsProtocol=https;AccountName=${storage.name};AccountKey=${storage.listKeys().keys[0].value};EndpointSuffix=${environment().suffixes.storage}'
        }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
      ]
    }
  }
  dependsOn: [packages, packageAccess, queues, tables]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${appName}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Customer Behaviour'
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

@description('MICROSOFT_APP_ID for npm run package, and the application to which Graph permissions are granted.')
output appId string = identity.properties.clientId

@description('Where the package of the app goes: func azure functionapp publish, or az functionapp deployment.')
output functionApp string = app.name

@description('The account whose connection string npm run provision needs.')
output storageAccount string = storage.name
