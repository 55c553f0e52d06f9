/** What a person typed for points: hundredths, or why it is none. */
export type ParsedPoints =
  | { readonly ok: true; readonly hundredths: number }
  | {
      readonly ok: false;
      readonly reason: 'empty' | 'not-a-number' | 'too-precise' | 'too-large';
      readonly max: number;
    };

const pattern = /^(\d{1,6})(?:[.,](\d*))?$/;

/** `12,5`, `12.50` and `12` are read exactly, digit by digit; nothing is ever rounded. */
export const parsePoints = (typed: string, max: number): ParsedPoints => {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, reason: 'empty', max };
  const match = pattern.exec(trimmed);
  if (!match) return { ok: false, reason: 'not-a-number', max };
  const [, whole = '', decimals = ''] = match;
  if (decimals.replace(/0+$/, '').length > 2) return { ok: false, reason: 'too-precise', max };
  const hundredths = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  return hundredths > max ? { ok: false, reason: 'too-large', max } : { ok: true, hundredths };
};
