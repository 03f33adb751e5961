const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (mark) => ENTITIES[mark] ?? mark);

/** What somebody pastes into their own page. */
export function iframeSnippet(address: string, title: string): string {
  const name = title.replace(/[\p{Cc}\s]+/gu, ' ');
  return `<iframe src="${escaped(address)}" title="${escaped(name)}" width="100%" height="600" loading="lazy"></iframe>`;
}
