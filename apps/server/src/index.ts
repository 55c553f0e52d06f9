/** The server, for tests that run it in their own process. */
export { loadConfig, type Config } from './config.js';
export { startServer, type RunningServer } from './server.js';
export { createRecord } from './worker/record.js';
