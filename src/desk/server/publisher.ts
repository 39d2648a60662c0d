/** What the desk needs of whatever brings changes to the public site. */
export interface Publisher {
  /** Ask for a new build. Returns at once; several requests may become one build. */
  request(reason: string): void;
  /** How the last build went and what is waiting, as an object that can be sent as JSON. */
  status(): unknown;
}

/** What stands between a decision and visitors seeing it: nothing, a build, or a build that failed. */
export type Standing = 'live' | 'building' | 'failed';

/**
 * Whether visitors see what was decided at a moment. A release shows what was public when its build was started.
 * @param at ISO 8601
 */
export function standingOf(publisher: Publisher, at: string): Standing {
  const { state, live } = (publisher.status() ?? {}) as { state?: string; live?: { moment: string } | null };
  if (live && Date.parse(live.moment) >= Date.parse(at)) return 'live';
  return state === 'failed' ? 'failed' : 'building';
}
