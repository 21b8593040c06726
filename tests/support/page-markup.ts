/** Reads the markup of a page as a list of tags: enough to say what a page is made of, and what slipped into it. */

export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

const tagPattern = /<(\/?[a-z][a-z0-9-]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attributePattern = /([a-z:-]+)(?:="([^"]*)")?/gi;

/** Opening and closing tags in order; closing ones start with a slash. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(tagPattern)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));
}

/** Names of the tags and of their attributes: the same whatever the texts are. */
export function shapeOf(html: string): string[] {
  return tagsOf(html).map(({ name, attributes }) => [name, ...attributes.keys()].join(' '));
}

/** Text as a reader gets it: no tags, entities read, white space folded except no-break spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[ \n]+/g, ' ');
}

/** Levels of the headings, in order. */
export function headingsOf(html: string): number[] {
  return tagsOf(html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
}

/** The hidden fields of a page's forms, as a browser would send them back. */
export function hiddenIn(html: string): Record<string, string> {
  const hidden = tagsOf(html).filter(({ attributes }) => attributes.get('type') === 'hidden');
  return Object.fromEntries(
    hidden.map(({ attributes }) => [attributes.get('name') ?? '', attributes.get('value') ?? '']),
  );
}
