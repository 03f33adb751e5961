/** Text as XML may hold it: no control characters but tab, line feed and carriage return, no half characters; marks escaped. */
export function xml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (mark) => (' ' <= mark || mark === '\t' || mark === '\n' || mark === '\r' ? mark : ''))
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** White space too, of which a reader would otherwise make a blank in an attribute, or a line break. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
