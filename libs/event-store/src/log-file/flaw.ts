/** Why a log file is not taken. Nothing has been written then. */
export type LogFileFlaw = {
  readonly ok: false;
  readonly code:
    | 'LOG_FILE_FORMAT_UNKNOWN'
    | 'LOG_FILE_CUT'
    | 'LOG_FILE_CHAIN_BROKEN'
    | 'LOG_FILE_LINE_INVALID'
    | 'LOG_FILE_REVISION_GAP'
    | 'LOG_FILE_KEY_REPEATED'
    | 'LOG_FILE_EVENT_UNREADABLE'
    | 'LOG_FILE_END_WRONG'
    | 'LOG_FILE_TARGET_DIFFERS';
  /** The first is 1. */
  readonly line: number;
  readonly detail: string;
};

export const flawAt = (line: number, code: LogFileFlaw['code'], detail: string): LogFileFlaw => ({
  ok: false,
  ...{ code, line, detail },
});
