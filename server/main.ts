/** The process: settings, server, orderly stop. */
import { ConfigFaults, loadConfig } from './platform/config.ts';
import { runServer } from './run-server.ts';

try {
  await runServer(loadConfig());
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigFaults ? error.message : `Avis+ did not start: ${String(error)}`}\n`,
  );
  process.exitCode = error instanceof ConfigFaults ? 2 : 1;
}
