/** Temporal's development server, with its database in the data folder. */
import { connect } from 'node:http2';

/** @returns {import('./part.mjs').PartSpec} */
export const temporalPart = ({ program, file, port }) => ({
  name: 'temporal',
  title: 'Temporal',
  program,
  args: [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
    ...[
      '--db-filename',
      file,
      '--sqlite-pragma',
      'journal_mode=wal',
      '--sqlite-pragma',
      'synchronous=normal',
    ],
    ...['--log-level', 'error'],
  ],
  env: process.env,
  isReady: () => isServing(port),
});

const service = 'temporal.api.workflowservice.v1.WorkflowService';
const serving = Buffer.from([0x08, 0x01]);

/** Asks by gRPC's standard health protocol: a frame of one flag byte and the length, then a message with one field. */
const isServing = (port) =>
  new Promise((resolve, reject) => {
    const session = connect(`http://127.0.0.1:${port}`);
    session.once('error', reject);
    session.setTimeout(2_000, () => session.destroy(new Error('no answer')));

    const message = Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    request.end(Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]));

    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.once('error', reject);
    request.once('close', () => {
      session.close();
      resolve(Buffer.concat(parts).subarray(5).equals(serving));
    });
  });
