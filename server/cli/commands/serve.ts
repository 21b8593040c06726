import { loadConfig } from '../../platform/config.ts';
import { runServer } from '../../run-server.ts';
import { type Command, Refusal } from '../command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Run the server: collect, publish on time, answer.',
  operands: [],
  options: {},
  example: 'avis serve',
  details: `
Listens on HOST and PORT, migrates the database, publishes by itself on the dates of PUBLICATION_CALENDAR, and prints
where to go. Stop it with Ctrl-C or SIGTERM: what is under way is finished first.`,
  run: async (_call, { environment }) => {
    const config = loadConfig(environment);
    try {
      await runServer(config);
    } catch (error) {
      throw new Refusal(`Avis+ did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 0;
  },
};
