#!/usr/bin/env node
import { existsSync } from 'node:fs';

const oldest = 24;
const main = new URL('../dist/main.js', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    `so-vang needs Node ${oldest} or newer; this is ${process.versions.node}. In the project, "npm run so-vang -- …" uses the right one.`,
  );
  process.exit(3);
}
if (!existsSync(main)) {
  console.error('so-vang is not built yet. Run "npm run build", or "npm start" once, and try again.');
  process.exit(3);
}
await import(main.href);
