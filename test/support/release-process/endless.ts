// A build that never ends and does not listen when it is asked to.
process.on('SIGTERM', () => undefined);
console.log(process.pid);
setInterval(() => undefined, 1_000);
