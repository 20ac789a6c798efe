import { request } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to one connection: cut before anything arrives, after the answer was given and before it is heard, never answered, answered late, or nothing. */
export type Mischief = 'cut' | 'drop' | 'half-open' | 'delay' | 'none';

const LATE_MS = 300;

/** Stands between a client and the API and does to each connection what the next in `mischief` says. */
export class FaultProxy {
  readonly mischief: Mischief[] = [];
  /** How many answers came from the API and never reached the client. */
  dropped = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => this.serve(client, this.mischief.shift() ?? 'none'));
  }

  static async before(target: number): Promise<FaultProxy> {
    const server = createServer();
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    return new FaultProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private serve(client: Socket, what: Mischief): void {
    if (what === 'cut') {
      client.on('error', () => undefined).once('data', () => client.resetAndDestroy());
      return;
    }
    const api = connect(this.target, '127.0.0.1');
    for (const socket of [client, api]) this.sockets.add(socket.on('error', () => undefined));
    client.on('data', (chunk) => api.write(chunk));
    api.on('data', (chunk) => {
      if (what === 'none') client.write(chunk);
      if (what === 'delay') setTimeout(() => client.write(chunk), LATE_MS);
      if (what === 'drop' || what === 'half-open') this.dropped += 1;
      if (what === 'drop') client.resetAndDestroy();
    });
  }
}

/** One try over a connection of its own; undefined when no answer comes within the patience (milliseconds). */
export function tryOnce(port: number, cookie: string, body: object, patience: number): Promise<Record<string, unknown> | undefined> {
  return new Promise((done) => {
    const asking = request({ port, path: '/graphql', method: 'POST', agent: false, headers: { 'content-type': 'application/json', cookie: `lidzgaita=${cookie}` }, signal: AbortSignal.timeout(patience) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data?: { answer: Record<string, unknown> } };
        done(data?.answer);
      }).on('error', () => done(undefined));
    });
    asking.on('error', () => done(undefined));
    asking.end(JSON.stringify(body));
  });
}
