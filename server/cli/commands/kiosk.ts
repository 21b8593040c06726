import { channels } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { resolveLanguage } from '#shared/i18n/resolve-language.ts';
import { makeKioskKey } from '../../collect/kiosk/kiosk-key.ts';
import { databaseName, isLoopback } from '../../platform/config.ts';
import { oneOf } from '../../platform/one-of.ts';
import { loadSecret } from '../../platform/secret.ts';
import { type Call, type Command, type Context, type ExitCode, Refusal, UsageFault } from '../command.ts';
import { withStore } from '../with-store.ts';

export const kioskCommand: Command = {
  name: 'kiosk',
  summary: 'Make the address to open on one tablet, with a key of its own.',
  operands: ['CODE'],
  options: {
    channel: { value: 'CHANNEL', about: `How people deal with the service there: ${channels.join(', ')}.` },
    placement: { value: 'LABEL', about: 'Where the tablet stands; a label registered for the service.' },
    language: {
      value: 'LANGUAGE',
      about: 'What the screen comes back to after each person; French otherwise.',
    },
  },
  example: 'avis kiosk CiDJ6mluUL --channel counter',
  details: `
With its key a tablet is limited by itself: 600 ratings an hour, ten at once, however many others are behind the same
address. Run the command once for each tablet; two that open the same address share one pace. Without a key a tablet
shares the pace of its address.

Keep the address to yourselves: whoever has it can send as much as one tablet, to this service only. Nothing is stored;
keys end when the secret (AVIS_SECRET) changes.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const [code = ''] = call.operands;
  const [wishedChannel, wishedLanguage] = [call.values.get('channel'), call.values.get('language')];
  const channel = oneOf(channels, wishedChannel);
  if (wishedChannel !== undefined && !channel)
    throw new UsageFault(`"${wishedChannel}" is no channel: ${channels.join(', ')}.`);
  const language = wishedLanguage === undefined ? null : resolveLanguage(wishedLanguage);
  if (wishedLanguage !== undefined && !language)
    throw new UsageFault(`Avis+ does not speak "${wishedLanguage}".`);
  const placement = call.values.get('placement');
  const { address, publicUrl } = await withStore(context, async ({ catalogue }, config) => {
    const service = await catalogue.find(code);
    if (!service) throw new Refusal(`No service has the code "${code}" in ${databaseName(config.database)}.`);
    if (placement !== undefined && !service.placements.includes(placement))
      throw new Refusal(`"${placement}" is not registered for ${service.name}.`);
    const key = makeKioskKey(loadSecret(config), service.number);
    const { publicUrl } = config;
    return {
      address: publicUrl + paths.kiosk(service.code, { channel, placement, language, key }),
      publicUrl,
    };
  });
  context.terminal.out.write(`${address}\n`);
  if (isLoopback(publicUrl))
    context.terminal.err.write('No tablet reaches this address: set PUBLIC_URL to that of the server.\n');
  return 0;
}
