/**
 * `lt-walk` around a table of links: arrow keys, Home and End move between its cells, and Tab meets the table once.
 * Without this script every link is a stop of its own, as in any table.
 */
class Walk extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll<HTMLElement>('a')]);
    const all = rows.flat();
    const [first] = all;
    if (!first) return;
    const enter = (link: HTMLElement) => {
      for (const each of all) each.tabIndex = each === link ? 0 : -1;
    };
    enter(first);
    for (const hint of this.parentElement?.querySelectorAll<HTMLElement>('.keys') ?? []) hint.hidden = false;
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && all.includes(target)) enter(target);
    });
    this.addEventListener('keydown', (event) => {
      const y = rows.findIndex((row) => row.includes(event.target as HTMLElement));
      const x = rows[y]?.indexOf(event.target as HTMLElement) ?? -1;
      const last = (rows[y]?.length ?? 0) - 1;
      const next: Record<string, [x: number, y: number]> = {
        ArrowLeft: [x - 1, y],
        ArrowRight: [x + 1, y],
        ArrowUp: [x, y - 1],
        ArrowDown: [x, y + 1],
        Home: [0, y],
        End: [last, y],
      };
      const [toX = -1, toY = -1] = (y >= 0 && !event.altKey && !event.ctrlKey && !event.metaKey && next[event.key]) || [];
      const link = rows[toY]?.[toX];
      if (!link) return;
      event.preventDefault();
      link.focus();
    });
  }
}

customElements.define('lt-walk', Walk);
