/** Event of the window: the worker of the lean MapLibre could not be started, or broke. */
export const workerFailed = 'lt-map-worker-failed';
