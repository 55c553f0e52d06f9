/** Why no backup was made, or none was restored; nothing is left behind. */
export type BackupRefused = {
  readonly ok: false;
  readonly code: 'BACKUP_TARGET_EXISTS' | 'BACKUP_INCOMPLETE' | 'BACKUP_DAMAGED' | 'RESTORE_TARGET_NOT_EMPTY';
  readonly detail: string;
};

export const refused = (code: BackupRefused['code'], detail: string): BackupRefused => ({
  ok: false,
  ...{ code, detail },
});
