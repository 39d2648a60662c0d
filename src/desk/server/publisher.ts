/** What the desk needs of whatever brings changes to the public site. */
export interface Publisher {
  /** Ask for a new build. Returns at once; several requests may become one build. */
  request(reason: string): void;
  /** How the last build went and what is waiting, as an object that can be sent as JSON. */
  status(): unknown;
}
