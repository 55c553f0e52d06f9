import type { Rejection, RuleKey } from '@so-vang/domain';

/** What is wrong in the query of a list. */
export type QueryFault = 'unknown-filter' | 'unknown-sort' | 'value' | 'page' | 'order' | 'text';

/** Refusals that are the server's own, beside those of the domain. */
export type ServerRejection =
  | {
      readonly code: 'BODY_INVALID';
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly code: 'BODY_NOT_JSON' }
  | { readonly code: 'BODY_TOO_LARGE'; readonly maxBytes: number }
  | { readonly code: 'KEY_INVALID' }
  | { readonly code: 'KEY_REUSED' }
  | { readonly code: 'NOT_SIGNED_IN' }
  | { readonly code: 'SIGN_IN_CLOSED' }
  | { readonly code: 'PERSON_NOT_IN_SAMPLE' }
  | { readonly code: 'TOKEN_FOR_PLAYED_CYCLES_ONLY' }
  | { readonly code: 'ON_BEHALF_NOT_ALLOWED' }
  | { readonly code: 'NOT_FOUND'; readonly what: string }
  | { readonly code: 'METHOD_NOT_FOUND'; readonly path: string }
  /** A list was asked for in a way that its table does not know; `field` as it stands in the query. */
  | { readonly code: 'QUERY_INVALID'; readonly field: string; readonly fault: QueryFault }
  | { readonly code: 'POSITION_INVALID'; readonly given: string }
  | { readonly code: 'READ_MODEL_BEHIND'; readonly position: string }
  | { readonly code: 'WORKFLOW_UNAVAILABLE' }
  | { readonly code: 'TOO_MANY_REFUSALS'; readonly perMinute: number }
  | { readonly code: 'EVIDENCE_TYPE_DIFFERS'; readonly declared: string; readonly found?: string }
  | { readonly code: 'EVIDENCE_INFECTED' }
  | { readonly code: 'EVIDENCE_SCAN_FAILED' }
  | { readonly code: 'EVIDENCE_NOT_UPLOADED'; readonly sha256: string }
  | {
      readonly code: 'EVENT_UNREADABLE';
      readonly stream: string;
      readonly revision: number;
      readonly type: string;
      readonly version: number;
    }
  | { readonly code: 'FAULT' };

export type AnyRejection = Rejection | ServerRejection;
export type RejectionCode = AnyRejection['code'];
/** The refusal with this code; codes that several streams share are one union. */
export type RejectionOf<Code extends RejectionCode> = Extract<AnyRejection, { readonly code: Code }>;

/** RFC 9457, with the refusal as data beside its words. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RejectionCode;
  readonly rejection: AnyRejection;
  /** The rule that the refusal rests on. */
  readonly rule?: { readonly key: RuleKey; readonly source: string; readonly mark?: string };
};
