import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  /** Address without a closing slash, such as `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly port: number;
  /** Ends open connections and frees the port. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host?: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** How many ports after `port` to try when it is taken. */
  readonly tries?: number;
  /** Told of every taken port. */
  readonly onTaken?: (port: number) => void;
}

/** Serves an app over HTTP. Rejects when no port in reach is free, or the host cannot be used. */
export async function listen(app: Hono, { host = '127.0.0.1', port, tries = 0, onTaken }: ListenOptions): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  for (let candidate = port; ; candidate += 1) {
    try {
      await bind(server, host, candidate);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= port + tries) throw error;
      onTaken?.(candidate);
    }
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
