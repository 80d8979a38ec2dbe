// The registration of the bot with Bot Service, and its way into Teams.
param name string
param tags object
param endpoint string
param botType string
param botAppId string
@description('The identity that is the bot; empty for a SingleTenant bot, which is an application.')
param identityId string
param workspaceId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Customer Behaviour'
    endpoint: endpoint
    msaAppId: botAppId
    msaAppType: botType
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId == '' ? null : identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: bot
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'BotRequest', enabled: true }]
  }
}
