/** Starts the server for a person at a terminal: says where to go, and stops when asked. */
import { paths } from '#shared/contracts/paths.ts';
import type { Config } from './platform/config.ts';
import { type Running, serve } from './serve.ts';

const demonstrationLines: Record<Running['demonstration'], string> = {
  seeded: 'A demonstration organisation is ready.',
  present: 'The demonstration organisation is there.',
  'switched-off': 'No demonstration: AVIS_DEMO=off.',
  'public-address': 'No demonstration: PUBLIC_URL is not on this machine.',
  'store-not-empty': 'No demonstration: the store already holds services.',
};

export async function runServer(config: Config): Promise<void> {
  const running = await serve(config).catch((error: unknown) => {
    throw portTaken(error) ? new Error(portTakenAdvice(config)) : error;
  });
  const stop = (): void => {
    // A second signal ends the process at once, as anybody at a terminal expects.
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
    void running.stop();
  };
  // Before the address is printed: who reads it may already ask for the end.
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.stdout.write(
    [
      `Avis+ listens on ${running.address}`,
      demonstrationLines[running.demonstration],
      `  Home         ${running.url}${paths.home()}`,
      `  A host page  ${running.url}${paths.demoHost()}`,
      `  The API      ${running.url}/openapi.json`,
      '',
    ].join('\n'),
  );
}

function portTaken(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

/** The most likely fault of a first start: other programs use this port by default, too. */
function portTakenAdvice({ host, port }: Config): string {
  return `another program listens on ${host}, port ${port}; stop it, or choose another PORT.`;
}
