/** The process: settings, server, orderly stop. */
import { ConfigFaults, loadConfig } from './platform/config.ts';
import { runServer } from './run-server.ts';

try {
  await runServer(loadConfig());
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof ConfigFaults ? message : `Avis+ did not start: ${message}`}\n`);
  process.exitCode = error instanceof ConfigFaults ? 2 : 1;
}
