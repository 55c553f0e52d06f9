/**
 * Which deciders decided an event (`metadata.deciders`), so that whoever computes it again can tell a changed decider from a
 * changed log. Raised by one in the commit that changes any decision or default of this library; events of before have none.
 * `npm run record-deciders` keeps the library's sources of each version by their hash (`libs/domain/deciders.json`).
 */
export const decidersVersion = 1;
