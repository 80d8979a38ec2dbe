// The function app. Its settings are those of docs/operating.md; `npm run check:infra` reads them as the app will.
param name string
param location string
param tags object
param workspaceId string
param identityId string
param identityClientId string
param botType string
param botAppId string
@description('Key Vault reference of the secret of a SingleTenant bot; empty without one.')
param passwordReference string
param packageUrl string
param storageBlob string
param storageQueue string
param storageTable string
param sealsBlob string
param insightsConnection string
param sharePointSite string
param policyProfile string
param organisation string
param channels string
param roles string
param mostInstances int

var passwordSettings = passwordReference == '' ? [] : [
  { name: 'MicrosoftAppPassword', value: passwordReference }
]

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        // Teams waits five seconds for an answer; a cold start would spend some of them.
        alwaysReady: [{ name: 'http', instanceCount: 1 }]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: concat([
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'MicrosoftAppId', value: botAppId }
        { name: 'MicrosoftAppType', value: botType }
        { name: 'GRAPH_CLIENT_ID', value: identityClientId }
        { name: 'ORGANISATION', value: organisation }
        { name: 'SHAREPOINT_SITE', value: sharePointSite }
        { name: 'POLICY_PROFILE', value: policyProfile }
        { name: 'MOST_INSTANCES', value: string(mostInstances) }
        { name: 'CHANNELS', value: channels }
        { name: 'ROLES', value: roles }
        { name: 'AzureWebJobsStorage__blobServiceUri', value: storageBlob }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: storageQueue }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: storageTable }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        { name: 'SEALS_ADDRESS', value: sealsBlob }
        { name: 'NODE_OPTIONS', value: '--enable-source-maps' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
      ], passwordSettings)
    }
  }
}

// Code is published by whoever is signed in to Entra, not by a user name and a password.
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: { allow: false }
  }
]

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
output botAppId string = botAppId
