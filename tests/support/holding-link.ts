/** A network on which what a page posts is under way until a test lets it arrive; what the sender takes back is gone. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type HoldingLink = {
  readonly url: string;
  /** Where it leads, once that is known; a port of this machine. */
  lead(port: number): void;
  /** @returns how many requests are under way. */
  underWay(): number;
  /** Lets what is still under way arrive. */
  release(): void;
  close(): void;
};

export async function openHoldingLink(): Promise<HoldingLink> {
  const sockets = new Set<Socket>();
  const held = new Map<Socket, () => void>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  let target = 0;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    keep(near);
    keep(far);
    near.on('data', (bytes) => {
      // Connections are used again: a request may be the first or the tenth on its own.
      if (bytes.toString('latin1').startsWith('POST ')) held.set(near, () => far.write(bytes));
      else far.write(bytes);
    });
    near.on('close', () => {
      held.delete(near);
      far.destroy();
    });
    far.pipe(near).on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: (port) => {
      target = port;
    },
    underWay: () => held.size,
    release: () => {
      for (const arrive of held.values()) arrive();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
