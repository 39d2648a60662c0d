// Loaded into every child of the publishing engine with `node --import`: the child gives way to the server that answers
// visitors, and ends when its parent is gone, even when that was killed.
import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  // A quarter of the processor where the server wants all of it; much less would let a busy machine never publish.
  setPriority(5);
  process.once('disconnect', () => process.exit(1));
  // Listening must not keep a child alive that has nothing left to do.
  process.channel?.unref();
}
