/** A TCP link that a test can cut and repair, or that swallows everything without a word. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type BreakableLink = {
  readonly port: number;
  /** Ends what passes and refuses what comes: both ends are reset. */
  cut(): void;
  /** From now on what comes passes again. */
  repair(): Promise<void>;
  /** From now on nothing passes and nobody is told; connections go on being made, to nowhere. */
  silence(): void;
};

/** @param port where the link ends, on this machine. */
export async function breakableLink(port: number): Promise<BreakableLink> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // One end gone, the other goes; why is told by neither.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  let silent = false;
  const server = createServer((near) => {
    if (silent) {
      keep(near.pause());
      return;
    }
    const far = connect(port, '127.0.0.1');
    keep(near);
    keep(far);
    near.pipe(far).on('close', () => near.destroy());
    far.pipe(near).on('close', () => far.destroy());
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const own = await listen(0);
  return {
    port: own,
    cut: () => {
      server.close();
      for (const socket of sockets) socket.resetAndDestroy();
    },
    repair: async () => {
      await listen(own);
    },
    silence: () => {
      silent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}
