import MarkdownIt from 'markdown-it';

// Raw HTML stays off: what an author types is text, never markup.
const renderer = new MarkdownIt({ html: false, linkify: true, typographer: false });

/** Markdown to HTML, safe for any input. Headings start at level two, below the page's own. */
export function renderMarkdown(text: string): string {
  return renderer.render(text).replace(/<(\/?)h1>/g, '<$1h2>');
}
