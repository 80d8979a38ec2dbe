/** Hosts under which Teams speaks to bots: the public cloud, GCC, GCC High and DoD (docs/platform-limits.md, Bot Framework). */
const hostsOfTeams = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

function urlIn(address: string): URL | undefined {
  try {
    return new URL(address.trim());
  } catch {
    return undefined; // Not an address: whoever asks says so.
  }
}

const isBare = ({ username, password, port, search, hash }: URL): boolean =>
  [username, password, port, search, hash].every((part) => part === '');

/** Whether an address is one of Microsoft Teams, by https: the bot's token goes there. */
export function isOfTeams(address: string): boolean {
  const url = urlIn(address);
  if (url?.protocol !== 'https:' || !isBare(url)) return false;
  return hostsOfTeams.includes(url.hostname) && /^[A-Za-z0-9/_-]+$/.test(url.pathname);
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
  const url = urlIn(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

/** The addresses of a list separated by commas, blanks among them left as they are. */
export const addressesIn = (list: string): readonly string[] => list.split(',').map((one) => one.trim());

/** Whether an address is one of some, or below it. */
export const underOneOf = (addresses: readonly string[]) => {
  const prefixes = addresses.map((address) => address.replace(/\/?$/, '/'));
  return (serviceUrl: string): boolean =>
    prefixes.some((prefix) => `${serviceUrl}/` === prefix || serviceUrl.startsWith(prefix));
};
