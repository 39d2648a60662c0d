/** A request Contentful refuses, with its error id. */
export class Refusal extends Error {
  readonly status: number;
  readonly id: string;
  readonly details: unknown;

  constructor(status: number, id: string, message: string, details?: unknown) {
    super(message);
    this.status = status;
    this.id = id;
    this.details = details;
  }

  get body(): unknown {
    return {
      requestId: 'r-1',
      sys: { type: 'Error', id: this.id },
      message: this.message,
      ...(this.details !== undefined && { details: this.details }),
    };
  }
}
