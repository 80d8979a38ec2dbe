/** What making and removing throwaway lists takes. */
export const siteRight =
  'Sites.FullControl.All or Sites.Manage.All of Microsoft Graph for the set-up app, and whoever signs in owns the site';
