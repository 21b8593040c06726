/** The process: settings, server, orderly stop. */
import { ConfigFaults, loadConfig } from './platform/config.ts';
import { keepCompiled } from './platform/keep-compiled.ts';
import { prepareStore } from './prepare-store.ts';

try {
  keepCompiled();
  const config = loadConfig();
  prepareStore(config.database);
  // Loaded only now, while the store's thread starts: these two take most of the time of a start.
  const { runServer } = await import('./run-server.ts');
  await runServer(config);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof ConfigFaults ? message : `Avis+ did not start: ${message}`}\n`);
  process.exitCode = error instanceof ConfigFaults ? 2 : 1;
}
