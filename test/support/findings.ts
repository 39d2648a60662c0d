/** Something wrong with a page, told so that whoever reads the log can mend it. */
export interface Finding {
  /** Address of the page. */
  readonly page: string;
  readonly rule: string;
  /** Selector, line or address of the thing that is wrong. */
  readonly where: string;
  readonly remedy: string;
}

const linesShown = 40;

/**
 * Fails the test when there are findings, one line each: page, rule, place, remedy. What repeats on many pages, as a fault of a
 * template does, is one line with the first page and the number of the others. Tests that look at one page each share a set of
 * what was `told`, so that a fault of all pages does not fill the log once a page.
 */
export function expectNone(findings: readonly Finding[], told = new Set<string>()): void {
  if (findings.length === 0) return;
  const faults = [...Map.groupBy(findings, ({ rule, where, remedy }) => `${rule} · ${where} · ${remedy}`)];
  const fresh = faults.filter(([fault]) => !told.has(fault));
  for (const [fault] of fresh) told.add(fault);
  const lines = fresh.slice(0, linesShown).map(([fault, places]) => {
    const pages = [...new Set(places.map(({ page }) => page))];
    return `${pages[0]}${pages.length > 1 ? ` and ${pages.length - 1} more pages` : ''} · ${fault}`;
  });
  if (fresh.length > linesShown) lines.push(`... and ${fresh.length - linesShown} more faults`);
  if (fresh.length < faults.length) lines.push(`... and ${faults.length - fresh.length} faults told for another page`);
  const count = `${findings.length} findings on ${new Set(findings.map(({ page }) => page)).size} pages:`;
  const error = new Error([count, ...lines].join('\n'));
  // The stack would only name this function.
  error.stack = error.message;
  throw error;
}
