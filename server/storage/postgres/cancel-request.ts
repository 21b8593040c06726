/** Tells a server that nobody waits any more for what it does on a connection. */
import { connect, type NetConnectOpts } from 'node:net';
import type pg from 'pg';

/** The server closes as soon as it has read it; one that does not answer is not waited for. */
const patienceMs = 1_000;

/** "CancelRequest" of the protocol (postgresql.org/docs/current/protocol-message-formats.html): four numbers of 32 bits. */
const requestCode = 80_877_102;
const requestBytes = 16;

type Backend = { readonly processID: number | null; readonly secretKey: unknown };

/**
 * A closed connection alone does not end a COMMIT that waits for a standby: its process waits on, and each attempt would
 * leave one more behind until there is none for anybody. In the clear even where the connection was not, as libpq does
 * before version 17: its key is of no use once the connection is gone. Resolves once the server has read it, or does not answer.
 */
export function cancelRequest(client: pg.ClientBase): Promise<void> {
  const { host, port } = client as pg.Client;
  const { processID, secretKey } = client as unknown as Backend;
  if (typeof processID !== 'number' || typeof secretKey !== 'number') return Promise.resolve();
  const request = Buffer.alloc(requestBytes);
  [requestBytes, requestCode, processID, secretKey].forEach((number, at) => {
    request.writeInt32BE(number, at * Int32Array.BYTES_PER_ELEMENT);
  });
  const at: NetConnectOpts = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  return new Promise((resolve) => {
    const socket = connect(at, () => socket.write(request));
    const end = () => socket.destroy();
    socket
      .setTimeout(patienceMs, end)
      .on('error', end)
      .on('end', end)
      .once('close', () => resolve());
    socket.resume().unref();
  });
}
