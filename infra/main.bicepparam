// What azd and `az deployment sub create` fill in: the environment of azd (`azd env set NAME value`), and two files of yours
// beside this one, which are kept out of the repository.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param operatorId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param sharePointSite = readEnvironmentVariable('SHAREPOINT_SITE')
param policyProfile = readEnvironmentVariable('POLICY_PROFILE', 'registers-of-scotland')
param organisation = readEnvironmentVariable('ORGANISATION', 'CustomerBehaviour')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param botType = readEnvironmentVariable('BOT_TYPE', 'UserAssignedMSI')
param botAppId = readEnvironmentVariable('BOT_APP_ID', '')
param channels = loadJsonContent('channels.json')
param roles = loadJsonContent('roles.json')
