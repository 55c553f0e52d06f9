import { EventStoreError } from '../event-store.js';

/** What a connection string begins with; `esdb` is the name of old. */
const schemes = ['kurrentdb', 'kurrent', 'kdb', 'esdb'].flatMap((scheme) => [scheme, `${scheme}+discover`]);

export const isKurrentDbUrl = (url: string): boolean =>
  schemes.some((scheme) => url.startsWith(`${scheme}://`));

/** As the client knows them. One it does not know it would print, with the password beside it. */
const options = new Set([
  ...['tls', 'tlsVerifyCert', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'connectionName'],
  ...['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'nodePreference'],
  ...['defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout'],
]);
const flat = (option: string): string => option.toLowerCase().replace(/[_-]/g, '');
const flatOptions = new Set([...options].map(flat));

/** Never says the URL itself: wherever it is cut wrong, the password may be there. */
export const urlInvalid = (flaw: string): EventStoreError =>
  new EventStoreError(
    'LOG_URL_INVALID',
    `The event store's URL ${flaw}: write kurrentdb://<user>:<password>@<host>:<port>[,<host>:<port>…][?<option>=<value>&…], ` +
      "with %-codes for what is special in the password; '?tls=false' where the server runs insecure.",
  );

/** The connection string as the client takes it. */
export const checkUrl = (url: string): string => {
  const trimmed = url.trim();
  if (!isKurrentDbUrl(trimmed)) throw urlInvalid('begins with none of the names of KurrentDB');
  const query = trimmed.slice(trimmed.lastIndexOf('?') + 1);
  for (const [option] of new URLSearchParams(trimmed.includes('?') ? query : ''))
    if (!flatOptions.has(flat(option)))
      throw urlInvalid(`has an option that there is not: use ${[...options].join(', ')}`);
  return trimmed.replace(/^esdb(?=[+:])/, 'kurrentdb');
};

/** Hosts and ports, for people: without credentials and options. */
export const hostsOf = (url: string): string =>
  url
    .replace(/^[^:]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?].*$/, '');
