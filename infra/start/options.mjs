/** What `npm start` can be told, by option or by variable; an option wins. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Remedied } from '../progress.mjs';

export const usage = `Starts everything in one go: Temporal, the server and the dashboard.

  npm start -- [options]

  --data DIR           where everything is kept            SO_VANG_DATA           ./data
  --empty              do not load the sample              SO_VANG_EMPTY=1
  --port N             dashboard and API (0: any free)     SO_VANG_PORT           3000
  --temporal-port N    Temporal (0: any free)              SO_VANG_TEMPORAL_PORT  7233
  --ready-file FILE    write address, pids and times there once all is ready
  --help               show this

Ctrl-C stops all of it; the next start goes on where this one stopped.`;

/** @typedef {{ data: string, empty: boolean, port: number, temporalPort: number, readyFile?: string, help: boolean }} Options */

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Options} all mistakes are thrown together
 */
export const parseOptions = (args, env) => {
  const { values, positionals, mistakes } = read(args);

  const port = (option, variable, otherwise) => {
    const given = values[option] ?? env[variable];
    if (given === undefined || given === '') return otherwise;
    const number = Number(given);
    if (/^\d+$/.test(given) && number <= 65_535) return number;
    const where = values[option] === undefined ? variable : `--${option}`;
    mistakes.push(`${where} needs a port from 0 to 65535, not "${given}".`);
    return otherwise;
  };

  for (const word of positionals) mistakes.push(`"${word}" is not an option.`);
  const options = {
    data: resolve(values.data ?? (env.SO_VANG_DATA || 'data')),
    empty: values.empty ?? ['1', 'true'].includes(env.SO_VANG_EMPTY ?? ''),
    port: port('port', 'SO_VANG_PORT', 3000),
    temporalPort: port('temporal-port', 'SO_VANG_TEMPORAL_PORT', 7233),
    ...(values['ready-file'] && { readyFile: resolve(values['ready-file']) }),
    help: values.help ?? false,
  };
  if (options.port !== 0 && options.port === options.temporalPort) {
    mistakes.push(`--port and --temporal-port are both ${options.port}; they must differ.`);
  }
  if (mistakes.length > 0) throw new Remedied(`${mistakes.join('\n')}\n\n${usage}`);
  return options;
};

const read = (args) => {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ data: text, port: text, 'temporal-port': text, 'ready-file': text },
        ...{ empty: flag, help: flag },
      },
    });
    return { values, positionals, mistakes: [] };
  } catch (error) {
    return { values: {}, positionals: [], mistakes: [error.message.split('. To specify')[0]] };
  }
};
