export type KurrentDbEventStoreOptions = {
  /** A connection string of KurrentDB: hosts, user and password, TLS, discovery; also `namespace`. */
  readonly url: string;
  /** Keeps several logs apart on one server; neither here nor in the URL: the log has the server to itself. */
  readonly namespace?: string;
  /** Takes no appends. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** In milliseconds, each: how long an open, and an append or a page, is tried again before it is given up. */
  readonly openWithin?: number;
  readonly patience?: number;
  /** How long one attempt of an append may take, in milliseconds. */
  readonly answerWithin?: number;
};
