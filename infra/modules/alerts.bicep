// What is told by email when it is wrong: Teams may be what is away. `npm run check:infra` compares the functions and events
// that are asked for here with those that the code has.
param name string
param location string
param tags object
param alertEmail string
param workspaceId string
param insightsId string
param appUrl string

var rules = [
  {
    name: 'given-up'
    says: 'A message was given up after eight tries: see docs/operating.md, What to do when.'
    severity: 1
    query: 'union isfuzzy=true (StorageQueueLogs | where OperationName == "PutMessage" and StatusText == "Success" and Uri has "-poison"), (AppRequests | where Name endswith "-given-up")'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'oldest-message'
    says: 'A message has waited in a queue for more than a quarter of an hour: workers do not keep up, or do not run.'
    severity: 2
    query: 'AppTraces | where Message has "\\"oldest-message\\"" | extend said = parse_json(Message) | where toint(said.seconds) > 900'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'parked-orders'
    says: 'Accepted steps have waited for SharePoint for a quarter of an hour or longer.'
    severity: 2
    query: 'AppTraces | where Message has "\\"swept\\"" | extend said = parse_json(Message) | where toint(said.lanes) > 0'
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT30M'
  }
  {
    name: 'timer-failed'
    says: 'A timer failed. What it does is found again by the next run; a timer that fails each time does nothing.'
    severity: 2
    query: 'AppRequests | where Name in ("sweep", "reminders", "expiry", "looks-expiry", "leavers", "upkeep", "register-check", "front-desk") and Success == false'
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT1H'
  }
  {
    name: 'timer-silent'
    says: 'The sweep, which runs every five minutes, has not run for half an hour: the app does not run.'
    severity: 1
    query: 'AppRequests | where Name == "sweep"'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'nobody-told'
    says: 'Somebody could not be told of a case, or the alerts channel could not be told of it.'
    severity: 1
    query: 'AppTraces | where Message has_any ("\\"undeliverable\\"", "\\"alert-untold\\"", "\\"register-unfit\\"", "\\"look-not-recorded\\"")'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'turns-failed'
    says: 'People saw that something went wrong when they wrote or pressed a button.'
    severity: 2
    query: 'AppTraces | where Message has "\\"turn-failed\\""'
    operator: 'GreaterThan'
    threshold: 4
    window: 'PT15M'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'custbehav'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource byLog 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Customer Behaviour: ${rule.name}'
      description: rule.says
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      // Tables of a new workspace appear with their first row.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

// Asks as an outsider whether the app reaches SharePoint, storage and Teams.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: '${name}-ready'
    SyntheticMonitorId: '${name}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-se-sto-edge' }
    ]
    Request: {
      RequestUrl: '${appUrl}/api/ready'
      HttpVerb: 'GET'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not answer, or does not reach SharePoint, storage or Teams: open its /api/ready.'
    severity: 1
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
