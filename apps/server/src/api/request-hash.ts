import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 over the RFC 8785 form of an act as it was sent; never over times that the server made. */
export const requestHash = (act: object): string =>
  createHash('sha256')
    .update(canonicalize(act) ?? '')
    .digest('hex');
