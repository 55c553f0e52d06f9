import { EventStoreError } from '../event-store.js';

const scheme = /^(?:kurrentdb|kurrent|kdb|esdb)(?:\+discover)?:\/\//;
const host = /^[A-Za-z0-9._-]+(?::[0-9]{1,5})?$/;

/** As the client knows them: one that it does not know it would print, with the password beside it. */
const clientOptions = [
  ...['tls', 'tlsVerifyCert', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'connectionName'],
  ...['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'nodePreference'],
  ...['defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout'],
];
/** Ours, beside the client's. */
const namespaceOption = 'namespace';

export const isKurrentDbUrl = (url: string): boolean => scheme.test(url.trim());

/** Never says the URL itself: wherever it is cut wrong, the password may be there. */
export const urlInvalid = (flaw: string): EventStoreError =>
  new EventStoreError(
    'LOG_URL_INVALID',
    `The URL of the log ${flaw}: write sqlite:<file>, or ` +
      'kurrentdb://<user>:<password>@<host>:<port>[,<host>:<port>…][?<option>=<value>&…], with %-codes for what is ' +
      "special in the password, '?tls=false' where the server runs insecure, 'namespace=<name>' where it has other logs.",
  );

export type KurrentDbUrl = {
  /** The connection string as the client takes it. */
  readonly connection: string;
  readonly namespace: string | undefined;
  /** Hosts and ports, for people. */
  readonly hosts: string;
};

export const readKurrentDbUrl = (url: string): KurrentDbUrl => {
  const [beforeQuery = '', query = '', ...more] = url.trim().split('?');
  const begins = scheme.exec(beforeQuery)?.[0];
  if (begins === undefined) throw urlInvalid('begins with none of the names of an event store');
  const credentialsEnd = beforeQuery.lastIndexOf('@') + 1;
  if (credentialsEnd > 0 && !/^[^:@/]+:[^:@/]+@$/.test(beforeQuery.slice(begins.length, credentialsEnd)))
    throw urlInvalid('has something else than <user>:<password> before its @');
  const hosts = beforeQuery.slice(Math.max(credentialsEnd, begins.length)).replace(/\/+$/, '');
  if (!hosts.split(',').every((one) => host.test(one))) throw urlInvalid('has a host or a port that is none');

  const options = query.split('&').filter((option) => option !== '');
  const namesOf = (option: string): boolean =>
    [...clientOptions, namespaceOption].includes(option.slice(0, option.indexOf('=')));
  if (more.length > 0 || !options.every(namesOf))
    throw urlInvalid(`has an option that there is not (there are ${clientOptions.join(', ')})`);
  const isOurs = (option: string): boolean => option.startsWith(`${namespaceOption}=`);
  const theirs = options.filter((option) => !isOurs(option)).join('&');
  return {
    connection: beforeQuery.replace(/^esdb/, 'kurrentdb') + (theirs && `?${theirs}`),
    namespace: options.find(isOurs)?.slice(namespaceOption.length + 1),
    hosts,
  };
};
