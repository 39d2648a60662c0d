/** The symbol of the site, rings around the mountain, in a square of 48 units. Pictures need hex colours: no renderer but browsers reads OKLCH. */
export const symbol = [
  '<g fill="none" stroke-linecap="round">',
  '<circle cx="24" cy="24" r="21.5" stroke="#efcf40" stroke-width="3" stroke-dasharray="104 31" transform="rotate(-222 24 24)"/>',
  '<circle cx="24" cy="24" r="14.5" stroke="#e88b46" stroke-width="2.5" stroke-dasharray="64 27" transform="rotate(-215 24 24)"/>',
  '</g><path d="M5 39 17 22l4 4 4-5 4 4 4-3 11 17Z" fill="#f5f1e9"/>',
].join('');
