import type { Day, RuleVersions } from '@so-vang/domain';
import type { AnyRejection, Problem } from './problem.js';
import { httpStatus, ruleOf } from './status.js';
import { ruleSourceIn } from './words/rule-sources.js';
import { rejectionsEn } from './words/rejections.en.js';
import { rejectionsVi } from './words/rejections.vi.js';
import type { Language, RejectionWords, Say, Words } from './words/words.js';

const rejectionWords: Readonly<Record<Language, RejectionWords>> = { vi: rejectionsVi, en: rejectionsEn };

/** A refusal in a reader's language: why, and what to do. */
export const sayRejection = (rejection: AnyRejection, language: Language, say: Say): Words => {
  const inWords = rejectionWords[language][rejection.code] as (rejection: AnyRejection, say: Say) => Words;
  return inWords(rejection, say);
};

/** By which entries the refused act was judged, where its stream holds them, and on which day. */
export type Judged = { readonly versions?: RuleVersions | undefined; readonly on?: Day | undefined };

/** The refusal as RFC 9457 has it. */
export const toProblem = (
  rejection: AnyRejection,
  language: Language,
  say: Say,
  { versions = {}, on }: Judged = {},
): Problem => {
  const { title, detail } = sayRejection(rejection, language, say);
  const key = ruleOf(rejection);
  const { code } = rejection;
  return {
    type: `urn:so-vang:problem:${code}`,
    title,
    status: httpStatus[code],
    detail,
    code,
    rejection,
    ...(key && { rule: { key, ...ruleSourceIn(key, { version: versions[key], on }, language) } }),
  };
};
