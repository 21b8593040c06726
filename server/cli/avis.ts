#!/usr/bin/env node
/** The `avis` command: hands the words typed to the command line and its exit code to the shell. */
import { systemClock } from '../platform/clock.ts';
import { runAvis } from './run-avis.ts';

// `avis comments CODE | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Not process.exit: what is still being written to a pipe would be cut off.
process.exitCode = await runAvis(process.argv.slice(2), {
  terminal: { out: process.stdout, err: process.stderr },
  clock: systemClock,
  environment: undefined,
});
