import libraryStyles from './library.css?url&no-inline';
import ownStyles from './live.css?url&no-inline';

/**
 * Load the style sheets of the interactive map, once. As imports, Astro would link them on every page with a map, for visitors who
 * never open it. Rejects when one cannot be loaded.
 */
export async function addStyles(): Promise<void> {
  await Promise.all([libraryStyles, ownStyles].map(addSheet));
}

function addSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}
