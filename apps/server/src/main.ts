import { ConfigError, loadConfig } from './config.js';
import { startServer } from './server.js';
import { quietRuntime } from './worker/worker.js';

const fail = (error: unknown): never => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
};

quietRuntime();
const server = await startServer(loadConfig(process.env)).catch(fail);
console.log(`Listening on ${server.url}`);

let closing: Promise<void> | undefined;
const close = (): void => {
  closing ??= server.close().then(() => process.exit(0), fail);
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
