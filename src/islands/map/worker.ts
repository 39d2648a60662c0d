/** Whether a worker may be a module in this browser. */
export function hasModuleWorkers(): boolean {
  const address = URL.createObjectURL(new Blob([], { type: 'text/javascript' }));
  let isAsked = false;
  const worker = new Worker(address, {
    // A browser that does not know the option does not look at it.
    get type(): WorkerType {
      isAsked = true;
      return 'module';
    },
  });
  worker.terminate();
  URL.revokeObjectURL(address);
  return isAsked;
}

/** Rejects where workers of the page's own making are blocked: the whole MapLibre would wait for its own without a word. */
export function tryWorker(): Promise<void> {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new Error('Workers are blocked.'));
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}
