// Who may do what with data: the app, and whoever sets it up and examines it. Each role with what it is for in docs/operating.md.
param appPrincipalId string
param operatorId string
param operatorType string
param storageName string
param sealsName string
param insightsName string

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource sealsAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: sealsName
}

resource sealsBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = {
  parent: sealsAccount
  name: 'default'
}

resource seals 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  parent: sealsBlobs
  name: 'trail-seals'
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataReader = '19e7f393-937e-4f77-808e-94535e297925'
var queueMessageProcessor = '8a0f0c08-91a1-4084-bc3d-661d67233fed'
var queueMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// The host asks for the first; the queue triggers for the next two; the app sends by the fourth and keeps tables by the last.
resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobDataOwner, queueDataReader, queueMessageProcessor, queueMessageSender, tableDataContributor]: {
    name: guid(storage.id, appPrincipalId, role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

// On the container alone: on the account the app could take the policy off while it is not locked.
resource appOnSeals 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(seals.id, appPrincipalId, blobDataContributor)
  scope: seals
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [queueDataContributor, tableDataContributor]: if (operatorId != '') {
    name: guid(storage.id, operatorId, role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: operatorId
      principalType: operatorType
    }
  }
]

resource operatorOnSeals 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (operatorId != '') {
  name: guid(seals.id, operatorId, blobDataReader)
  scope: seals
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: operatorId
    principalType: operatorType
  }
}
