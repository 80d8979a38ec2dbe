// An account for the seals alone: whoever may write queues and packages may not touch what proves the trail.
param name string
param location string
param tags object
param workspaceId string
param sealDays int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'trail-seals'
}

// Lines may be added, nothing else. Unlocked at first, so that a trial can be cleared away. A locked policy refuses to be
// written again, so it is made once and left alone from then on: docs/operating.md says how to lock and how to extend it.
@onlyIfNotExists()
resource policy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: container
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: sealDays
    allowProtectedAppendWrites: true
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

// Nobody deletes the account by mistake.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-seals'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Proves in a tribunal that the trail was not altered.'
  }
}

output name string = account.name
output blob string = account.properties.primaryEndpoints.blob
