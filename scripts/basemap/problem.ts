/** The basemap cannot be made; the message tells the operator, in Indonesian, what is wrong and what to do. */
export class BasemapProblem extends Error {
  override readonly name = 'BasemapProblem';
}
