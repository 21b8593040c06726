/** Logs as JSON lines on standard error; no body, no address, no user agent ever enters them. */
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/** Where an error was thrown, without its message: a driver's message may quote what was sent. */
export function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  return [error.name, ...lines.filter((line) => /^ +at /.test(line))].join('\n');
}
