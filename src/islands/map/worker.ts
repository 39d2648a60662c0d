/** Rejects where workers of the page's own making are blocked: MapLibre would wait for its own without a word. */
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
