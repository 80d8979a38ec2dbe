/** A mistake in a template: where, what is put in place of what, and what the check says of it. */
export interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
}

/** Mistakes that a compiler or Azure would refuse, each of which the check has to find. */
export const mistakes: readonly (readonly [what: string, mistake: Mistake])[] = [
  [
    'a misspelt property',
    {
      file: 'modules/storage.bicep',
      from: 'allowSharedKeyAccess: false',
      to: 'allowSharedKeysAccess: false',
      says: 'allowSharedKeysAccess: is no property of it',
    },
  ],
  [
    'a property one level too high',
    {
      file: 'modules/app.bicep',
      from: "siteConfig: {\n      minTlsVersion: '1.2'",
      to: "minTlsVersion: '1.2'\n    siteConfig: {",
      says: 'app.properties.minTlsVersion: is no property of it',
    },
  ],
  [
    'a value that there is not',
    {
      file: 'modules/storage.bicep',
      from: "'Standard_ZRS'",
      to: "'Standard_ZSR'",
      says: 'expected is Premium_LRS',
    },
  ],
  [
    'a number written as a text',
    {
      file: 'modules/alerts.bicep',
      from: 'Frequency: 300',
      to: "Frequency: '300'",
      says: 'ready.properties.Frequency: expected is int',
    },
  ],
  [
    'a list where one thing is wanted',
    {
      file: 'modules/watching.bicep',
      from: "sku: { name: 'PerGB2018' }",
      to: "sku: [{ name: 'PerGB2018' }]",
      says: 'workspace.properties.sku: expected are properties',
    },
  ],
  [
    'a resource without its region',
    {
      file: 'modules/identity.bicep',
      from: '  location: location\n',
      to: '',
      says: 'identity: lacks location',
    },
  ],
  [
    'a role that is given to nobody',
    {
      file: 'modules/vault.bicep',
      from: '    principalId: appPrincipalId\n',
      to: '',
      says: 'appReads.properties: lacks principalId',
    },
  ],
  [
    'an API version that nobody read',
    {
      file: 'modules/bot.bicep',
      from: 'botServices@2022-09-15',
      to: 'botServices@2021-03-01',
      says: 'botServices@2021-03-01 is described nowhere',
    },
  ],
  [
    'a name that is nowhere',
    {
      file: 'modules/app.bicep',
      from: 'serverFarmId: plan.id',
      to: 'serverFarmId: plans.id',
      says: 'plans is declared nowhere',
    },
  ],
  [
    'a function that Bicep does not have',
    {
      file: 'main.bicep',
      from: 'uniqueString(subscription().id',
      to: 'uniqueText(subscription().id',
      says: 'uniqueText() is unknown',
    },
  ],
  [
    'a module that is not given what it needs',
    {
      file: 'main.bicep',
      from: '    sealDays: sealDays\n',
      to: '',
      says: 'seals: is not given sealDays',
    },
  ],
  [
    'a parameter that a module does not have',
    {
      file: 'main.bicep',
      from: '    appUrl: app.outputs.url\n',
      to: '    appUrl: app.outputs.url\n    url: app.outputs.url\n',
      says: 'alerts: has no parameter url',
    },
  ],
  [
    'an output that a module does not have',
    {
      file: 'main.bicep',
      from: 'identity.outputs.principalId',
      to: 'identity.outputs.principal',
      says: 'identity: has no output principal',
    },
  ],
  [
    'a module that is not there',
    {
      file: 'main.bicep',
      from: 'modules/seals.bicep',
      to: 'modules/seal.bicep',
      says: 'modules/seal.bicep is not there',
    },
  ],
  [
    'a parameter that nothing uses',
    {
      file: 'modules/seals.bicep',
      from: 'immutabilityPeriodSinceCreationInDays: sealDays',
      to: 'immutabilityPeriodSinceCreationInDays: 1',
      says: 'sealDays is used nowhere',
    },
  ],
  [
    'a brace too few',
    { file: 'modules/identity.bicep', from: '  tags: tags\n}', to: '  tags: tags\n', says: 'cannot be read' },
  ],
];
