/** One call of a traced program. `begin` and `end` order all calls; a call never answered ends with the trace. */
export type Call = {
  readonly name: string;
  readonly path: string;
  /** What was written, as strace escapes it. */
  readonly text: string;
  readonly begin: number;
  end: number;
  ok: boolean;
};

/** Reads what `strace -f -y` wrote. A call during which another thread makes one has two lines: without a result, and with it. */
export const callsIn = (trace: string): readonly Call[] => {
  const calls: Call[] = [];
  const open = new Map<string, Call>();
  trace.split('\n').forEach((line, at) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
    const resumed = open.get(thread);
    if (rest.startsWith('<... ') && resumed) {
      resumed.end = at;
      resumed.ok = succeeded(rest);
      open.delete(thread);
      return;
    }
    const [, name, path, inside = ''] = /^(\w+)\(\d+<([^>]*)>(.*)$/s.exec(rest) ?? [];
    if (name === undefined || path === undefined) return;
    const text = /^, "((?:[^"\\]|\\.)*)"/s.exec(inside)?.[1] ?? '';
    const unfinished = rest.endsWith('<unfinished ...>');
    const call = {
      name,
      path,
      text,
      begin: at,
      end: unfinished ? Infinity : at,
      ok: !unfinished && succeeded(rest),
    };
    calls.push(call);
    if (unfinished) open.set(thread, call);
  });
  return calls;
};

const succeeded = (line: string): boolean => /\)\s+= \d+(<[^>]*>)?$/.test(line);
