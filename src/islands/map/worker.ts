/** What workers can do in this browser. */
export interface Workers {
  /** Whether a worker may be a module. */
  readonly modules: boolean;
  /** Rejects where workers are blocked: MapLibre would wait for its own without a word. */
  readonly ready: Promise<void>;
}

/** Tries a worker of the page's own making. */
export function tryWorker(): Workers {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
  let modules = false;
  // A browser that knows module workers asks for the type.
  const options = {
    get type(): WorkerType {
      modules = true;
      return 'classic';
    },
  };
  const worker = new Worker(address, options);
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new Error('Workers are blocked.'));
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
  return { modules, ready };
}
