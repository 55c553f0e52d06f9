import type { QueryFault } from '../../problem.js';
import { mediaTypeName } from '../media-names.js';
import { eitherIn } from '../say.js';
import { wordsFor } from '../words.js';

const megabytes = (bytes: number): string => String(Math.round((bytes / 1_048_576) * 10) / 10);

const name = (mediaType: string): string => mediaTypeName('en', mediaType);

const queryFaults: Readonly<Record<QueryFault, (field: string) => string>> = {
  'unknown-filter': (field) => `There is nothing to filter by called “${field}”.`,
  'unknown-sort': (field) => `There is no column “${field}” to sort by.`,
  value: (field) => `The value of “${field}” cannot be read.`,
  page: (field) => `“${field}” is a whole number from 1 up, within its limit.`,
  order: (field) => `“${field}” is ASC or DESC.`,
  text: (field) => `“${field}” holds characters that no text has.`,
};

/** What the server refuses before an act reaches its stream. */
export const serverWords = wordsFor({
  BODY_INVALID: ({ issues }) => ({
    title: 'The body has the wrong shape',
    detail: `To correct: ${issues.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ')}. Correct these and send it again.`,
  }),
  BODY_NOT_JSON: () => ({
    title: 'The body cannot be read',
    detail: 'The body is not JSON. Send valid JSON with Content-Type: application/json.',
  }),
  BODY_TOO_LARGE: ({ maxBytes }) => ({
    title: 'The body is too large',
    detail: `The body is over ${megabytes(maxBytes)} MB. Send less; file large documents as evidence.`,
  }),
  KEY_INVALID: () => ({
    title: 'The key is not valid',
    detail:
      'Each act needs a header Idempotency-Key with a UUID of version 7. Make a new key and send it again.',
  }),
  KEY_REUSED: () => ({
    title: 'The key was used for something else',
    detail:
      'This key belongs to an act with other content. Reload the page and do this act again with a new key.',
  }),
  NOT_SIGNED_IN: () => ({
    title: 'Not signed in',
    detail: 'You are not signed in, or the session has ended. Sign in and try again.',
  }),
  SIGN_IN_CLOSED: () => ({
    title: 'Sign-in by choosing is off',
    detail:
      'No sample data is loaded here, so nobody can be chosen to sign in as. Start with the sample, or ask the administrator.',
  }),
  PERSON_NOT_IN_SAMPLE: () => ({
    title: 'Not a person of the sample',
    detail: 'Only people of the sample can be chosen to sign in as. Choose one from the list.',
  }),
  TOKEN_FOR_PLAYED_CYCLES_ONLY: () => ({
    title: 'The token is for played cycles only',
    detail:
      'This token may not write to a cycle on the live clock. Use units and a bloc on the played clock, or sign in with an account.',
  }),
  ON_BEHALF_NOT_ALLOWED: () => ({
    title: 'Not allowed on behalf of others',
    detail: 'This account may not enter acts for somebody else. Leave out “by”, or let that person do it.',
  }),
  NOT_FOUND: ({ what }) => ({
    title: 'Not found',
    detail: `There is no “${what}”. Check the id, or go back to the list and choose.`,
  }),
  METHOD_NOT_FOUND: ({ path }) => ({
    title: 'There is no such address',
    detail: `The server has nothing at ${path}. Check path and method.`,
  }),
  QUERY_INVALID: ({ field, fault }) => ({
    title: 'The list cannot be shown like this',
    detail: `${queryFaults[fault](field)} Reload the page, or correct the address.`,
  }),
  POSITION_INVALID: ({ given }) => ({
    title: 'The position is not valid',
    detail: `“${given}” is neither a position nor a time. Use a position that the server answered.`,
  }),
  READ_MODEL_BEHIND: ({ position }) => ({
    title: 'The screens are catching up',
    detail: `The act is recorded (position ${position}), but the screens do not show it yet. Wait a few seconds and reload.`,
  }),
  WORKFLOW_UNAVAILABLE: () => ({
    title: 'The system is busy or starting',
    detail:
      'This could not be handled yet. Send it again in a few seconds; with the same key it is never recorded twice.',
  }),
  TOO_MANY_REFUSALS: ({ perMinute }) => ({
    title: 'Too many refused requests',
    detail: `More than ${perMinute} requests were refused within a minute. Wait a minute, read why, and go on.`,
  }),
  EVIDENCE_TOO_LARGE: ({ maxBytes }) => ({
    title: 'The file is too large',
    detail: `The file is over ${megabytes(maxBytes)} MB. Compress or split it and send it again.`,
  }),
  EVIDENCE_TYPE_NOT_ALLOWED: ({ mediaType, allowed }) => ({
    title: 'This type of file is not taken',
    detail: `Files of the type ${name(mediaType)} are not taken. Send one of these: ${eitherIn('en', allowed.map(name))}.`,
  }),
  EVIDENCE_NOT_UPLOADED: ({ sha256 }) => ({
    title: 'The file is not uploaded',
    detail: `The server has no file ${sha256.slice(0, 12)}…. Upload the file first, then file it as evidence.`,
  }),
  EVENT_UNREADABLE: ({ stream, revision, type, version }) => ({
    title: 'The history cannot be read',
    detail: `Event ${revision} of ${stream} (${type}, version ${version}) cannot be read by this version of the program, so nothing is recorded on top of it. Tell the administrator: the program has to be updated, or the log restored.`,
  }),
  FAULT: () => ({
    title: 'A fault in the system',
    detail:
      'Something went wrong in the system, and the act may not be recorded. Send it again with the same key; if it fails again, tell the administrator when it happened.',
  }),
});
